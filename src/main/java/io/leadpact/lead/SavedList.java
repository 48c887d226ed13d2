package io.leadpact.lead;

import io.leadpact.kernel.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A list of leads that somebody keeps under a name, for themselves or for everybody. */
@Entity
@Table(name = "saved_list")
class SavedList {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TERMS = 4_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_list_id_seq")
  @SequenceGenerator(name = "saved_list_id_seq", allocationSize = 1)
  private @Nullable Long id;

  @Version private int version;
  private String owner;
  private String name;
  private String terms;
  private boolean shared;
  private @Nullable Instant deletedAt;

  @SuppressWarnings("NullAway") // filled by JPA
  protected SavedList() {}

  @SuppressWarnings("NullAway") // filled by what is called
  SavedList(String owner, String name, String terms, boolean shared) {
    this.owner = owner;
    say(name, terms, shared);
  }

  /**
   * @throws RuleViolation where the name is none, or the filter longer than any address
   */
  final void say(String name, String terms, boolean shared) {
    var said = name.strip();
    if (said.isEmpty() || said.length() > LONGEST_NAME) {
      throw new RuleViolation("saved.name", "A name has 1 to 60 letters", "name", LONGEST_NAME);
    }
    if (terms.length() > LONGEST_TERMS) {
      throw new RuleViolation("saved.long", "The filter is too long", "name", LONGEST_TERMS);
    }
    this.name = said;
    this.terms = terms;
    this.shared = shared;
  }

  void delete(Instant now) {
    deletedAt = now;
  }

  void restore() {
    deletedAt = null;
  }

  boolean isOf(String actor) {
    return owner.equals(actor);
  }

  boolean shared() {
    return shared;
  }

  boolean isAt(int seen) {
    return version == seen;
  }

  String name() {
    return name;
  }

  /** As {@code who} sees it. */
  SavedLists.View view(String who) {
    return new SavedLists.View(
        id == null ? 0 : id, version, name, terms, shared, owner.equals(who) ? null : owner);
  }
}
