package io.leadpact.qualification;

import io.leadpact.lead.LeadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Briefs for programs. Answers are read and written as those of any questionnaire. */
@RestController
@RequestMapping("/api/v1/leads/{id}/briefs")
class BriefApi {

  private final Briefs briefs;

  BriefApi(Briefs briefs) {
    this.briefs = briefs;
  }

  record Items<T>(List<T> items, @Nullable String next) {}

  record Json(
      String questionnaire,
      int version,
      Brief.State state,
      boolean complete,
      Instant madeAt,
      Instant expiresAt,
      @Nullable Instant openedAt,
      @Nullable Instant sentAt,
      @Nullable Instant agreedAt) {

    static Json of(Briefs.View view) {
      var brief = view.brief();
      return new Json(
          brief.questionnaire(),
          brief.version(),
          view.state(),
          view.sheet().complete(),
          brief.madeAt(),
          brief.expiresAt(),
          brief.openedAt(),
          brief.sentAt(),
          brief.agreedAt());
    }
  }

  /** The path behind the address of this installation; it is told this once. */
  record Link(String path) {}

  @GetMapping
  Items<Json> list(@PathVariable long id) {
    return new Items<>(briefs.of(new LeadId(id)).stream().map(Json::of).toList(), null);
  }

  @PostMapping("/{questionnaire}")
  @ResponseStatus(HttpStatus.CREATED)
  Link send(@PathVariable long id, @PathVariable String questionnaire) {
    return new Link(briefs.send(new LeadId(id), questionnaire));
  }

  @DeleteMapping("/{questionnaire}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable long id, @PathVariable String questionnaire) {
    briefs.revoke(new LeadId(id), questionnaire);
  }

  @PostMapping("/{questionnaire}/agreement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void agree(@PathVariable long id, @PathVariable String questionnaire) {
    briefs.agree(new LeadId(id), questionnaire);
  }
}
