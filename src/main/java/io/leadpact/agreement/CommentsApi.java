package io.leadpact.agreement;

import io.leadpact.kernel.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The talk about the open draft for programs. */
@RestController
@RequestMapping("/api/v1/agreement/draft/comments")
class CommentsApi {

  private final Comments comments;
  private final Drafts drafts;

  CommentsApi(Comments comments, Drafts drafts) {
    this.comments = comments;
    this.drafts = drafts;
  }

  /** All of them, the oldest first. */
  record Page(List<Comment> items, @Nullable String next) {}

  /** What is said; no clause: about all of it. */
  record Body(@Nullable String clause, @Nullable String text) {}

  /** Whether it is settled. */
  record Settled(boolean resolved) {}

  @GetMapping
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Page all() {
    var draft = drafts.open().orElseThrow(() -> new NotFound("draft", "open"));
    return new Page(comments.of(draft.id()), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  public Comment say(@RequestBody Body body) {
    return comments.say(body.clause(), body.text() == null ? "" : body.text());
  }

  @PutMapping("/{id}")
  public Comment settle(@PathVariable long id, @RequestBody Settled settled) {
    return comments.resolve(id, settled.resolved());
  }
}
