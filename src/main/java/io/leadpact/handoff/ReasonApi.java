package io.leadpact.handoff;

import io.leadpact.kernel.IfMatch;
import io.leadpact.kernel.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of reasons for programs. */
@RestController
@RequestMapping("/api/v1/reasons")
class ReasonApi {

  private final ReasonBook reasons;

  ReasonApi(ReasonBook reasons) {
    this.reasons = reasons;
  }

  /**
   * A reason as it is sent; what is left out is empty or false.
   *
   * @param words by language tag, where they are not the usual ones
   * @param uses REJECTING, RETURNING, LOSING, WAITING
   */
  record Body(
      @Nullable String key,
      @Nullable Map<String, String> words,
      @Nullable Set<String> uses,
      @Nullable String criterion,
      @Nullable Boolean needsNote,
      @Nullable Boolean asksDate,
      @Nullable Boolean retired) {

    static Body of(Reason reason) {
      var uses = reason.uses().stream().map(ReasonUse::name).collect(Collectors.toSet());
      return new Body(
          reason.key(),
          new TreeMap<>(reason.words()),
          new TreeSet<>(uses),
          reason.criterion(),
          reason.needsNote(),
          reason.asksDate(),
          reason.retired());
    }

    Reason reason() {
      return new Reason(
          Objects.requireNonNullElse(key, ""),
          words == null ? Map.of() : words,
          uses == null ? Set.of() : uses.stream().map(Body::use).collect(Collectors.toSet()),
          criterion,
          Boolean.TRUE.equals(needsNote),
          Boolean.TRUE.equals(asksDate),
          Boolean.TRUE.equals(retired));
    }

    private static ReasonUse use(String key) {
      return Arrays.stream(ReasonUse.values())
          .filter(use -> use.name().equals(key))
          .findFirst()
          .orElseThrow(() -> new RuleViolation("reason.use", "No use: " + key, "uses", key));
    }
  }

  record Answer(List<Body> reasons) {}

  record Wanted(@Nullable List<Body> reasons) {}

  @GetMapping
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  ResponseEntity<Answer> show() {
    var list = reasons.list();
    return ResponseEntity.ok()
        .eTag(list.tag())
        .body(new Answer(list.reasons().stream().map(Body::of).toList()));
  }

  /** Puts a list in the place of the present one; reasons left out are retired. */
  @PutMapping
  @PreAuthorize("hasAuthority('EDIT_DESK')")
  ResponseEntity<Answer> replace(
      @RequestBody Wanted wanted,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    if (wanted.reasons() == null) {
      throw new RuleViolation("reason.list", "Missing: reasons", "reasons");
    }
    reasons.replace(wanted.reasons().stream().map(Body::reason).toList(), IfMatch.tag(ifMatch));
    return show();
  }
}
