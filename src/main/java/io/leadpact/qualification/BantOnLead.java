package io.leadpact.qualification;

import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.lead.OwnWork;
import io.leadpact.lead.journal.LeadState;
import io.leadpact.qualification.bant.Judgement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The agreed criteria of a lead, as its page and the queue show them. */
@Component("leadBant")
public class BantOnLead {

  private final Leads leads;
  private final BantReplies replies;
  private final BantCriteria criteria;
  private final AgreedPipeline pipeline;

  BantOnLead(Leads leads, BantReplies replies, BantCriteria criteria, AgreedPipeline pipeline) {
    this.leads = leads;
    this.replies = replies;
    this.criteria = criteria;
    this.pipeline = pipeline;
  }

  /** One criterion: what it is called, what was said, and what that means. */
  public record Line(Judgement.Line judged, String name, String said) {}

  /**
   * The criteria of a lead.
   *
   * @param holds each of them is known to hold
   * @param target the stage to which it may go on now; null: none is offered
   * @param due they are asked at the stage where the lead stands, or should have been
   * @param work whether the reader may note replies
   * @param seen the last number of the journal
   */
  public record View(
      List<Line> lines,
      boolean holds,
      @Nullable String target,
      boolean due,
      boolean work,
      int seen) {

    public boolean begun() {
      return lines.stream().anyMatch(line -> !line.said().isEmpty());
    }

    public long holding() {
      return lines.stream().filter(line -> line.judged().verdict().name().equals("HOLDS")).count();
    }
  }

  /** Null where nothing was said and nobody is to ask. */
  public @Nullable View of(long id) {
    var lead = new LeadId(id);
    var state = leads.view(lead).state();
    var judgement = replies.judgement(lead);
    var lines =
        judgement.lines().stream()
            .map(line -> new Line(line, criteria.name(line.criterion()), BantReplies.said(line)))
            .toList();
    var way = pipeline.now();
    var asked = way.structure().bantAt();
    var view =
        new View(
            lines,
            judgement.holds(),
            offered(way, state).orElse(null),
            state.outcome() == null && asked.filter(at -> isDue(way, state, at)).isPresent(),
            state.outcome() == null && mayWork(state),
            state.lastSeq());
    return asked.isEmpty() && !view.begun() ? null : view;
  }

  /** Asked from the stage before the one that the agreement names. */
  private static boolean isDue(Pipeline way, LeadState state, String asked) {
    return way.place(state.stage()) >= way.place(asked) - 1;
  }

  /** Where leads are handed over before they are SQLs, only those that were. */
  private static Optional<String> offered(Pipeline way, LeadState state) {
    if (state.outcome() != null) {
      return Optional.empty();
    }
    int handover = way.place(way.structure().handover());
    return way.target()
        .filter(sql -> way.place(state.stage()) < way.place(sql))
        .filter(sql -> handover >= way.place(sql) || way.handedOver(state.stage()));
  }

  static boolean mayWork(LeadState state) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getPrincipal() instanceof SignedIn user
        && user.may(Permission.WORK_LEADS)
        && OwnWork.allows(state);
  }
}
