package io.leadpact.agreement;

import io.leadpact.agreement.deed.ArticlesText;
import io.leadpact.kernel.IfMatch;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The next version of the agreement for programs: from a draft to its signatures. */
@RestController
@RequestMapping("/api/v1/agreement/draft")
class DraftApi {

  private final Drafts drafts;
  private final Proposals proposals;
  private final Signing signing;

  DraftApi(Drafts drafts, Proposals proposals, Signing signing) {
    this.drafts = drafts;
    this.proposals = proposals;
    this.signing = signing;
  }

  /**
   * The open draft.
   *
   * @param effectiveFrom null: as soon as both have signed
   * @param sha256 of the exact text that lies before the signatories; null while it is worked on
   */
  record Answer(
      long id,
      Draft.State state,
      @Nullable Integer follows,
      @Nullable Instant effectiveFrom,
      Map<Party, String> signatories,
      @Nullable String sha256,
      List<Signature> signatures,
      Map<String, Object> articles) {}

  /**
   * What a draft is to say; what is not sent stays as it is.
   *
   * @param effectiveFrom a time with its offset, or nothing but "" for as soon as both have signed
   * @param signatories users by party: actors or e-mail addresses
   */
  record Body(
      @Nullable String effectiveFrom,
      @Nullable Map<Party, String> signatories,
      @Nullable Map<String, Object> articles) {

    Drafts.Revision revision() {
      var from =
          effectiveFrom == null
              ? null
              : Optional.of(effectiveFrom)
                  .filter(text -> !text.isBlank())
                  .map(PromisesApi::effectiveFrom);
      return new Drafts.Revision(articles, from, signatories);
    }
  }

  /** Why it is sent back. */
  record Remark(@Nullable String comment) {}

  /** Who signs what. */
  record Hand(@Nullable String email, @Nullable String password, @Nullable String sha256) {}

  @GetMapping
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public ResponseEntity<Answer> show() {
    return answer(open(), HttpStatus.OK);
  }

  /** Opens one: without articles it says what the newest version says. */
  @PostMapping
  public ResponseEntity<Answer> begin(@RequestBody Body body) {
    var draft = body.articles() == null ? drafts.begin() : drafts.begin(body.articles());
    var rest = new Body(body.effectiveFrom(), body.signatories(), null).revision();
    return answer(drafts.revise(draft.tag(), rest), HttpStatus.CREATED);
  }

  @PutMapping
  public ResponseEntity<Answer> change(
      @RequestBody Body body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(drafts.revise(tag(ifMatch), body.revision()), HttpStatus.OK);
  }

  @DeleteMapping
  public ResponseEntity<Void> withdraw(
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    drafts.withdraw(tag(ifMatch));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/propose")
  public ResponseEntity<Answer> propose(
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(proposals.propose(tag(ifMatch)), HttpStatus.OK);
  }

  @PostMapping("/take-back")
  public ResponseEntity<Answer> takeBack(
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(proposals.takeBack(tag(ifMatch)), HttpStatus.OK);
  }

  @PostMapping("/send-back")
  public ResponseEntity<Answer> sendBack(
      @RequestBody Remark remark,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var why = remark.comment() == null ? "" : remark.comment();
    return answer(proposals.sendBack(tag(ifMatch), why), HttpStatus.OK);
  }

  /** Signs for whoever has that address and password. */
  @PostMapping("/sign")
  public ResponseEntity<Answer> sign(@RequestBody Hand hand, HttpServletRequest request) {
    var signed =
        signing.sign(
            said(hand.email(), "email"),
            said(hand.password(), "password"),
            said(hand.sha256(), "sha256"),
            request.getRemoteAddr());
    return answer(signed, HttpStatus.OK);
  }

  private static String said(@Nullable String text, String name) {
    if (text == null || text.isBlank()) {
      throw new RuleViolation("promise.missing", "Missing: " + name, name, name);
    }
    return text;
  }

  private Draft open() {
    return drafts.open().orElseThrow(() -> new NotFound("draft", "open"));
  }

  private String tag(@Nullable String ifMatch) {
    var tag = IfMatch.tag(ifMatch);
    return tag == null ? open().tag() : tag;
  }

  private static ResponseEntity<Answer> answer(Draft draft, HttpStatus status) {
    return ResponseEntity.status(status)
        .eTag(draft.tag())
        .body(
            new Answer(
                draft.id(),
                draft.state(),
                draft.follows().orElse(null),
                draft.effectiveFrom().orElse(null),
                draft.signatories(),
                draft.proposal().map(Proposal::sha256).orElse(null),
                Signature.inOrder(draft.signatures()),
                ArticlesText.write(draft.articles())));
  }
}
