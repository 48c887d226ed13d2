package io.leadpact.agreement;

import io.leadpact.identity.Actor;
import io.leadpact.identity.OwnPassword;
import io.leadpact.identity.SignIns;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.RuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Signing what lies before both: by whoever is named for a party, and proves who it is again. */
@Service
public class Signing {

  private final SignatureBook book;
  private final DraftShelf shelf;
  private final OwnPassword passwords;
  private final SignIns signIns;

  Signing(SignatureBook book, DraftShelf shelf, OwnPassword passwords, SignIns signIns) {
    this.book = book;
    this.shelf = shelf;
    this.passwords = passwords;
    this.signIns = signIns;
  }

  /**
   * Signs for the party for which one is named. With the second signature the draft becomes the
   * next version.
   *
   * @param shown the SHA-256 of the text that lay before the signatory
   * @param typed the password; of a user who has none the name
   * @param address of the network, from which guessing is made slow
   * @throws Conflict where another text is proposed by now than the one that was shown
   * @throws RuleViolation where the password is wrong, somebody else is named, or the version
   *     cannot come into force then
   */
  @PreAuthorize("isAuthenticated()")
  public Draft sign(SignedIn self, String shown, String typed, String address) {
    passwords.confirm(self, typed, address);
    return book.sign(self.actor(), shown);
  }

  /** The same for somebody whom a program asked for address and password. */
  @PreAuthorize("isAuthenticated()")
  public Draft sign(String email, String password, String shown, String address) {
    var self = signIns.byPassword(email, password, address);
    return book.sign(self.actor(), shown);
  }

  /** Whether whoever is signed in is named to sign the open draft. */
  public boolean signs() {
    return shelf
        .open()
        .filter(draft -> draft.signatories().containsValue(Actor.current()))
        .isPresent();
  }
}
