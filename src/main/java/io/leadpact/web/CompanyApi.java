package io.leadpact.web;

import io.leadpact.kernel.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company for programs: what a browser asks at the first visit, in one request. */
@RestController
@RequestMapping("/api/v1/company")
class CompanyApi {

  private final CompanySetup setup;

  CompanyApi(CompanySetup setup) {
    this.setup = setup;
  }

  /**
   * The company as it is sent.
   *
   * @param calendar the key of the calendar that holds for whoever has none of their own
   * @param stages keys in order, LEAD first and WON last; left out: the usual ones
   */
  record Body(
      @NotBlank @Size(max = 200) @Nullable String name,
      @NotBlank @Size(max = 60) @Nullable String timeZone,
      @NotBlank @Size(max = 3) @Nullable String currency,
      @Size(max = 40) @Nullable String calendar,
      @Nullable List<String> stages) {}

  /** The company as it stands. */
  record Answer(
      String name, String timeZone, String currency, String calendar, List<String> stages) {}

  @GetMapping
  ResponseEntity<Answer> show() {
    return answer(setup.find());
  }

  @PutMapping
  ResponseEntity<Answer> define(
      @Valid @RequestBody Body body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(
        setup.define(
            Objects.requireNonNullElse(body.name(), ""),
            Objects.requireNonNullElse(body.timeZone(), ""),
            Objects.requireNonNullElse(body.currency(), ""),
            Objects.requireNonNullElse(body.calendar(), CompanySetup.USUAL_CALENDAR),
            Objects.requireNonNullElse(body.stages(), CompanySetup.USUAL_STAGES),
            IfMatch.tag(ifMatch)));
  }

  private static ResponseEntity<Answer> answer(CompanySetup.Setup setup) {
    var company = setup.company();
    return ResponseEntity.ok()
        .eTag(setup.tag())
        .body(
            new Answer(
                company.name(),
                company.zone().getId(),
                company.currency(),
                company.calendar(),
                setup.stages()));
  }
}
