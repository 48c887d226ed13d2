package io.leadpact.web;

import static io.leadpact.lead.journal.EventType.ATTEMPTED;
import static io.leadpact.lead.journal.EventType.CORRECTED;
import static io.leadpact.lead.journal.EventType.FEEDBACK;
import static io.leadpact.lead.journal.EventType.GIVEN_TO;
import static io.leadpact.lead.journal.EventType.NOTE;
import static io.leadpact.lead.journal.EventType.PAUSED;
import static io.leadpact.lead.journal.EventType.STAGE_REACHED;

import io.leadpact.lead.LeadView;
import io.leadpact.lead.journal.EventType;
import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.servlet.ModelAndView;

/** What a person may write into the journal of a lead, form by form. */
final class LeadForms {

  private static final int LONG = 4_000;

  /** How a browser sends an input of the type {@code datetime-local}. */
  private static final String MINUTES = "yyyy-MM-dd'T'HH:mm";

  private LeadForms() {}

  /** All forms of a page, by their names, with nothing typed yet. */
  static Map<String, Deed> empty(LeadView lead, int seen) {
    var state = lead.state();
    return Map.of(
        "attempt", new Attempt(null, null, null, null, null, seen),
        "feedback", new Verdict(null, null, null, null, null, null, null, seen),
        "move", new Move(null, lead.details().value(), null, null, null, null, null, seen),
        "handOver", new HandOver(state.team(), null, seen),
        "pause", new Pause(null, null, seen),
        "resumption", new Resumption(seen),
        "giveBack", new Return(null, null, null, null, null, seen),
        "remark", new Remark(null),
        "correction", new Correction(null, null, null, null));
  }

  /** Adds them to a page, but for the one into which somebody typed. */
  static ModelAndView beside(ModelAndView page, Map<String, Deed> forms, String typed) {
    forms.forEach(
        (name, form) -> {
          if (!name.equals(typed)) {
            page.addObject(name, form);
          }
        });
    return page;
  }

  /** Only who says that a lead cannot be reached can say so too early. */
  private static @Nullable String givenUp(@Nullable String reason, @Nullable Boolean override) {
    return "UNREACHABLE".equals(reason) && Boolean.TRUE.equals(override) ? "true" : null;
  }

  /** A form that becomes one entry. */
  sealed interface Deed
      permits Attempt, Verdict, Move, HandOver, Return, Pause, Resumption, Remark, Correction {

    EventType type();

    Facts facts();

    /** The last number of the journal that its reader had seen. */
    @Nullable Integer seen();

    /** When it happened, in the reader's zone; null: now. */
    default @Nullable LocalDateTime at() {
      return null;
    }
  }

  /**
   * A call, a mail, a visit: somebody tried to reach the lead.
   *
   * @param way the button that opened the form
   */
  record Attempt(
      @Nullable String way,
      @NotBlank @Nullable String channel,
      @NotBlank @Nullable String outcome,
      @DateTimeFormat(pattern = MINUTES) @Nullable LocalDateTime at,
      @Size(max = LONG) @Nullable String note,
      @Nullable Integer seen)
      implements Deed {

    @Override
    public EventType type() {
      return ATTEMPTED;
    }

    @Override
    public Facts facts() {
      return Facts.of(Fact.CHANNEL, channel).with(Fact.OUTCOME, outcome).with(Fact.NOTE, note);
    }
  }

  /**
   * Sales tell marketing what the lead was worth.
   *
   * @param criterion which of the agreed criteria it fails
   * @param valuable it was worth having, whatever came of it
   * @param override it is given up although it was not tried as agreed
   */
  record Verdict(
      @NotBlank @Nullable String verdict,
      @Size(max = 200) @Nullable String reason,
      @Size(max = 40) @Nullable String criterion,
      @Nullable String quality,
      @Nullable Boolean valuable,
      @Nullable Boolean override,
      @Size(max = LONG) @Nullable String note,
      @Nullable Integer seen)
      implements Deed {

    private boolean rejects() {
      return "REJECTED".equals(verdict);
    }

    @Override
    public EventType type() {
      return FEEDBACK;
    }

    @Override
    public Facts facts() {
      return Facts.of(Fact.VERDICT, verdict)
          .with(Fact.REASON, rejects() ? reason : null)
          .with(Fact.CRITERION, rejects() ? criterion : null)
          .with(Fact.QUALITY, quality)
          .with(Fact.VALUABLE, Boolean.TRUE.equals(valuable) ? "true" : null)
          .with(Fact.OVERRIDE, rejects() ? givenUp(reason, override) : null)
          .with(Fact.NOTE, note);
    }
  }

  /** To a stage, or to an end of the way: {@code WON}, {@code LOST}, {@code REJECTED}, back in. */
  record Move(
      @NotBlank @Nullable String to,
      @DecimalMin("0") @Nullable BigDecimal value,
      @Size(max = 200) @Nullable String reason,
      @Size(max = 40) @Nullable String criterion,
      @Nullable Boolean override,
      @Size(max = LONG) @Nullable String note,
      @DateTimeFormat(pattern = MINUTES) @Nullable LocalDateTime at,
      @Nullable Integer seen)
      implements Deed {

    private static final Set<EventType> ENDS =
        EnumSet.of(EventType.WON, EventType.LOST, EventType.REJECTED, EventType.REOPENED);

    @Override
    public EventType type() {
      return EventType.of(Objects.requireNonNullElse(to, ""))
          .filter(ENDS::contains)
          .orElse(STAGE_REACHED);
    }

    @Override
    public Facts facts() {
      return switch (type()) {
        case WON -> Facts.of(Fact.VALUE, value == null ? null : value.toPlainString());
        case REJECTED ->
            Facts.of(Fact.REASON, reason)
                .with(Fact.CRITERION, criterion)
                .with(Fact.OVERRIDE, givenUp(reason, override))
                .with(Fact.NOTE, note);
        case LOST, REOPENED -> Facts.of(Fact.REASON, reason).with(Fact.NOTE, note);
        default -> Facts.of(Fact.STAGE, to).with(Fact.NOTE, note);
      };
    }
  }

  /** Somebody else takes over. */
  record HandOver(@Nullable String team, @Nullable String person, @Nullable Integer seen)
      implements Deed {

    @Override
    public EventType type() {
      return GIVEN_TO;
    }

    @Override
    public Facts facts() {
      return Facts.of(Fact.TEAM, team).with(Fact.PERSON, person);
    }
  }

  /**
   * Back to marketing, who keep it warm until it is ready.
   *
   * @param until the day on which it comes again by itself; null: none is said
   */
  record Return(
      @Size(max = 200) @Nullable String reason,
      @Nullable String track,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
      @Nullable Boolean override,
      @Size(max = LONG) @Nullable String note,
      @Nullable Integer seen)
      implements Deed {

    @Override
    public EventType type() {
      return EventType.RETURNED;
    }

    @Override
    public Facts facts() {
      return Facts.of(Fact.REASON, reason)
          .with(Fact.TRACK, track)
          .with(Fact.UNTIL, until == null ? null : until.toString())
          .with(Fact.OVERRIDE, givenUp(reason, override))
          .with(Fact.NOTE, note);
    }
  }

  /** Clocks stand still until what is missing is there. */
  record Pause(
      @Size(max = 200) @Nullable String reason,
      @Size(max = LONG) @Nullable String note,
      @Nullable Integer seen)
      implements Deed {

    @Override
    public EventType type() {
      return PAUSED;
    }

    @Override
    public Facts facts() {
      return Facts.of(Fact.REASON, reason).with(Fact.NOTE, note);
    }
  }

  /** They go on. */
  record Resumption(@Nullable Integer seen) implements Deed {

    @Override
    public EventType type() {
      return EventType.RESUMED;
    }

    @Override
    public Facts facts() {
      return Facts.none();
    }
  }

  /** Something worth knowing. */
  record Remark(@NotBlank @Size(max = LONG) @Nullable String note) implements Deed {

    @Override
    public EventType type() {
      return NOTE;
    }

    @Override
    public Facts facts() {
      return Facts.of(Fact.NOTE, note);
    }

    @Override
    public @Nullable Integer seen() {
      return null;
    }
  }

  /** An entry was wrong: it gets another time, or is taken back. */
  record Correction(
      @NotNull @Nullable Integer seq,
      @DateTimeFormat(pattern = MINUTES) @Nullable LocalDateTime time,
      @Nullable Boolean takenBack,
      @Size(max = LONG) @Nullable String note)
      implements Deed {

    @Override
    public EventType type() {
      return CORRECTED;
    }

    /** The time is told by whoever knows the reader's zone. */
    @Override
    public Facts facts() {
      return Facts.of(Fact.SEQ, String.valueOf(seq))
          .with(Fact.VOID, isTakenBack() ? "true" : null)
          .with(Fact.NOTE, note);
    }

    Optional<LocalDateTime> newTime() {
      return isTakenBack() ? Optional.empty() : Optional.ofNullable(time);
    }

    private boolean isTakenBack() {
      return Boolean.TRUE.equals(takenBack);
    }

    @Override
    public @Nullable Integer seen() {
      return null;
    }
  }
}
