package io.leadpact.agreement;

import io.leadpact.identity.Actor;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talk about a draft, clause by clause. Everybody reads it; who decides takes part. */
@Service
@Transactional
public class Comments {

  private static final int LONGEST = 4_000;

  private final CommentRepository comments;
  private final DraftShelf shelf;
  private final Enactment enactment;

  Comments(CommentRepository comments, DraftShelf shelf, Enactment enactment) {
    this.comments = comments;
    this.shelf = shelf;
    this.enactment = enactment;
  }

  /** The oldest first. */
  @Transactional(readOnly = true)
  public List<Comment> of(long draft) {
    return comments.of(draft);
  }

  /**
   * Says something about the open draft.
   *
   * @param clause the key of one of its clauses; null: about all of it
   */
  @PreAuthorize("hasAuthority('EDIT_PROMISES') or @signing.signs()")
  public Comment say(@Nullable String clause, String text) {
    var draft =
        shelf.open().orElseThrow(() -> new Conflict("draft.none", "There is no open draft"));
    if (clause != null && draft.articles().clause(clause).isEmpty()) {
      throw new RuleViolation("comment.clause", "No such clause: " + clause, "clause", clause);
    }
    return get(add(draft.id(), clause, text));
  }

  /** The same of a draft that is taken already. */
  long add(long draft, @Nullable String clause, String text) {
    var said = text.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      throw new RuleViolation("comment.text", "A comment has 1 to 4,000 letters", "text");
    }
    return comments.add(draft, clause, Actor.current(), said, enactment.now());
  }

  /** Finds it settled, or open again. */
  @PreAuthorize("hasAuthority('EDIT_PROMISES') or @signing.signs()")
  public Comment resolve(long id, boolean settled) {
    var comment = get(id);
    if (settled && comment.resolved().isEmpty()) {
      comments.resolve(id, enactment.now(), Actor.current());
    } else if (!settled) {
      comments.resolve(id, null, null);
    }
    return get(id);
  }

  private Comment get(long id) {
    return comments.find(id).orElseThrow(() -> new NotFound("comment", id));
  }
}
