package io.leadpact.qualification;

import io.leadpact.agreement.terms.Said;
import io.leadpact.kernel.IfMatch;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.qualification.bant.Criterion;
import io.leadpact.qualification.bant.Judgement;
import io.leadpact.qualification.bant.Measure;
import io.leadpact.qualification.bant.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agreed criteria and how leads stand by them, for programs. */
@RestController
@RequestMapping("/api/v1")
class BantApi {

  private final BantCriteria criteria;
  private final BantReplies replies;
  private final PipelineMoves moves;
  private final Leads leads;

  BantApi(BantCriteria criteria, BantReplies replies, PipelineMoves moves, Leads leads) {
    this.leads = leads;
    this.criteria = criteria;
    this.replies = replies;
    this.moves = moves;
  }

  record Json(String key, Measure measure, @Nullable String name, @Nullable BigDecimal limit) {}

  record Criteria(List<Json> criteria) {}

  record Body(@Nullable List<@Nullable Object> criteria) {

    List<Criterion> read() {
      var read = new ArrayList<Criterion>();
      var said = Objects.requireNonNullElse(criteria, List.<@Nullable Object>of());
      for (int at = 0; at < said.size(); at++) {
        var one = Said.map(said.get(at), "criteria[%d]".formatted(at));
        read.add(
            one.placed(
                () ->
                    new Criterion(
                        one.text("key"),
                        one.choice("measure", Measure.class, Optional.empty()),
                        one.find("name"),
                        one.says("limit") ? Optional.of(one.number("limit")) : Optional.empty())));
      }
      return read;
    }
  }

  /** How a lead stands by one criterion. */
  record Line(String criterion, Verdict verdict, @Nullable String reply) {}

  record Standing(boolean holds, List<Line> criteria) {

    static Standing of(Judgement judgement) {
      return new Standing(
          judgement.holds(),
          judgement.lines().stream()
              .map(
                  line ->
                      new Line(
                          line.key(),
                          line.verdict(),
                          line.reply().map(reply -> reply.value()).orElse(null)))
              .toList());
    }
  }

  record Replies(@Nullable Map<String, @Nullable String> replies) {}

  record Reason(@Nullable String note) {}

  record Moved(int seq) {}

  @GetMapping("/criteria")
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  public ResponseEntity<Criteria> show() {
    return answer(criteria.all());
  }

  @PutMapping("/criteria")
  ResponseEntity<Criteria> replace(
      @RequestBody Body body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(criteria.replace(body.read(), IfMatch.tag(ifMatch)));
  }

  private static ResponseEntity<Criteria> answer(List<Criterion> all) {
    return ResponseEntity.ok()
        .eTag(BantCriteria.tag(all))
        .body(
            new Criteria(
                all.stream()
                    .map(
                        one ->
                            new Json(
                                one.key(),
                                one.measure(),
                                one.name().orElse(null),
                                one.limit().orElse(null)))
                    .toList()));
  }

  @GetMapping("/leads/{id}/criteria")
  Standing standing(@PathVariable long id) {
    leads.view(new LeadId(id));
    return Standing.of(replies.judgement(new LeadId(id)));
  }

  @PutMapping("/leads/{id}/criteria")
  Standing reply(@PathVariable long id, @RequestBody Replies body) {
    var values = new HashMap<String, String>();
    Objects.requireNonNullElse(body.replies(), Map.<String, @Nullable String>of())
        .forEach((key, value) -> values.put(key, Objects.requireNonNullElse(value, "")));
    return Standing.of(replies.save(new LeadId(id), values, Map.of()));
  }

  /**
   * The lead goes on as an SQL.
   *
   * @throws RuleViolation where a criterion fails or is unknown and no note says why
   */
  @PostMapping("/leads/{id}/qualification")
  Moved qualify(@PathVariable long id, @RequestBody Reason body) {
    return new Moved(moves.qualify(new LeadId(id), body.note(), null));
  }

  /** The desk puts a request into the queue of sales. */
  @PostMapping("/leads/{id}/triage")
  Moved triage(@PathVariable long id, @RequestBody Reason body) {
    return new Moved(moves.queue(new LeadId(id), body.note(), null));
  }
}
