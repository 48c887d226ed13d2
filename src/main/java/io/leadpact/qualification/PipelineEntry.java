package io.leadpact.qualification;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.EntryNeed;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadView;
import io.leadpact.lead.Leads;
import io.leadpact.lead.Stage;
import io.leadpact.qualification.bant.Judgement;
import io.leadpact.qualification.bant.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has to be known of a lead when it comes to a stage. Where something is missing that is said
 * before the move; nobody is kept from it who says why.
 */
@Service
public class PipelineEntry {

  private final Leads leads;
  private final AgreedPipeline pipeline;
  private final OnFile onFile;
  private final BantReplies bant;
  private final BantCriteria criteria;
  private final MessageSource messages;

  PipelineEntry(
      Leads leads,
      AgreedPipeline pipeline,
      OnFile onFile,
      BantReplies bant,
      BantCriteria criteria,
      MessageSource messages) {
    this.leads = leads;
    this.pipeline = pipeline;
    this.onFile = onFile;
    this.bant = bant;
    this.criteria = criteria;
    this.messages = messages;
  }

  /** What is missing, in the reader's words; empty: the lead may come. */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public List<String> missing(LeadId lead, String stage) {
    return missing(leads.view(lead), pipeline.now(), stage);
  }

  /**
   * @throws RuleViolation where something is missing and no reason is given
   */
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  @Transactional(readOnly = true)
  public void check(LeadId lead, String stage, @Nullable String reason) {
    if (reason != null && !reason.isBlank()) {
      return;
    }
    var missing = missing(lead, stage);
    if (!missing.isEmpty()) {
      throw new RuleViolation(
          "stage.entry", "Missing: " + missing, "note", String.join(", ", missing));
    }
  }

  /** The same of a lead and a way that were read already. */
  List<String> missing(LeadView lead, Pipeline way, String stage) {
    return way.find(stage).map(known -> missing(lead, way, known)).orElse(List.of());
  }

  private List<String> missing(LeadView lead, Pipeline way, Stage stage) {
    var missing = new ArrayList<String>();
    for (var need : stage.needs()) {
      if (need != EntryNeed.CRITERIA && !known(lead, need)) {
        missing.add(say(need.code()));
      }
    }
    var asked =
        stage.needs().contains(EntryNeed.CRITERIA)
            || (way.structure().bantAt().isPresent()
                && way.target().filter(stage.key()::equals).isPresent());
    if (asked) {
      bant.judgement(lead.id()).open().stream().map(this::open).forEach(missing::add);
    }
    return missing;
  }

  private boolean known(LeadView lead, EntryNeed need) {
    return switch (need) {
      case QUESTIONNAIRE -> onFile.completeQuestionnaire(lead.id());
      case BRIEF -> onFile.agreedBrief(lead.id());
      default ->
          need.field().map(field -> lead.details().byField().get(field) != null).orElse(true);
    };
  }

  private String open(Judgement.Line line) {
    var name = criteria.name(line.criterion());
    return line.verdict() == Verdict.FAILS
        ? messages.getMessage("bant.fails", new Object[] {name}, LocaleContextHolder.getLocale())
        : name;
  }

  private String say(String code) {
    return Objects.requireNonNull(messages.getMessage(code, null, LocaleContextHolder.getLocale()));
  }
}
