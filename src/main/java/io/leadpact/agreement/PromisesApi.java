package io.leadpact.agreement;

import io.leadpact.agreement.terms.PromiseText;
import io.leadpact.agreement.terms.QuotaText;
import io.leadpact.kernel.IfMatch;
import io.leadpact.kernel.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The promises for programs. */
@RestController
@RequestMapping("/api/v1/promises")
class PromisesApi {

  private final Promises promises;

  PromisesApi(Promises promises) {
    this.promises = promises;
  }

  /**
   * The newest version.
   *
   * @param version its number; 0 where nothing is promised yet
   * @param inForce the version in force now; null where there is none
   */
  record Answer(
      int version,
      @Nullable Instant effectiveFrom,
      @Nullable Integer inForce,
      List<Map<String, Object>> promises,
      List<Map<String, Object>> quotas) {}

  /**
   * Promises as they are sent; each is read by the words of the terms.
   *
   * @param quotas not sent: as they are
   */
  record Body(
      @Nullable String effectiveFrom,
      @Nullable List<@Nullable Object> promises,
      @Nullable List<@Nullable Object> quotas) {}

  @GetMapping
  ResponseEntity<Answer> show() {
    return promises.newest().map(this::answer).orElseGet(PromisesApi::nothingYet);
  }

  @PutMapping
  ResponseEntity<Answer> replace(
      @RequestBody Body body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    if (body.promises() == null) {
      throw new RuleViolation("promise.missing", "Missing: promises", "promises", "promises");
    }
    var since = effectiveFrom(body.effectiveFrom());
    var wanted = PromiseText.readAll(body.promises());
    var quotas = body.quotas() == null ? null : QuotaText.readAll(body.quotas());
    return answer(promises.replace(since, wanted, quotas, IfMatch.tag(ifMatch)));
  }

  static @Nullable Instant effectiveFrom(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new RuleViolation(
          "promises.since",
          "No time with an offset: " + text,
          "effectiveFrom",
          String.valueOf(text));
    }
  }

  private ResponseEntity<Answer> answer(AgreementVersion version) {
    return ResponseEntity.ok()
        .eTag(version.tag())
        .body(
            new Answer(
                version.number(),
                version.since().orElse(null),
                promises.inForce().orElse(null),
                version.promises().stream().map(PromiseText::write).toList(),
                version.quotas().stream().map(QuotaText::write).toList()));
  }

  private static ResponseEntity<Answer> nothingYet() {
    return ResponseEntity.ok(new Answer(0, null, null, List.of(), List.of()));
  }
}
