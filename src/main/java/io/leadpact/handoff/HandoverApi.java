package io.leadpact.handoff;

import io.leadpact.context.ActivityKind;
import io.leadpact.kernel.IfMatch;
import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What hands leads over by itself, for programs. */
@RestController
@RequestMapping("/api/v1/handover")
class HandoverApi {

  private final Handovers handovers;

  HandoverApi(Handovers handovers) {
    this.handovers = handovers;
  }

  /** What does, as it is sent. */
  record Body(@Nullable List<String> actions, @Nullable Integer score) {}

  /**
   * The same as it is kept.
   *
   * @param stage at which the agreement hands over
   * @param allowed the agreement leaves it to rules
   */
  record Answer(
      int version, List<String> actions, @Nullable Integer score, String stage, boolean allowed) {}

  @GetMapping
  ResponseEntity<Answer> show() {
    return answer(handovers.triggers());
  }

  @PutMapping
  ResponseEntity<Answer> define(
      @RequestBody Body body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var actions =
        Stream.ofNullable(body.actions()).flatMap(List::stream).map(HandoverApi::action).toList();
    var tag = IfMatch.tag(ifMatch);
    return answer(handovers.define(new HandoverTriggers(0, actions, body.score()), tag));
  }

  private static ActivityKind action(String name) {
    return Arrays.stream(ActivityKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new RuleViolation("handover.action", "Unknown: " + name, "actions", name));
  }

  private ResponseEntity<Answer> answer(HandoverTriggers triggers) {
    return ResponseEntity.ok()
        .eTag(triggers.tag())
        .body(
            new Answer(
                triggers.version(),
                triggers.actions().stream().map(Enum::name).toList(),
                triggers.score(),
                handovers.stage(),
                handovers.allowed()));
  }
}
