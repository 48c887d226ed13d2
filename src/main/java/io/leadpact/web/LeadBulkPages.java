package io.leadpact.web;

import io.leadpact.clock.BulkOrder;
import io.leadpact.clock.BulkResult;
import io.leadpact.clock.BulkWork;
import io.leadpact.handoff.ReasonCheck;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The same done to many leads of the list, what became of it, and the way back. */
@Controller
@RequestMapping("/leads/bulk")
class LeadBulkPages {

  private final BulkWork bulk;
  private final LeadList list;
  private final ReasonCheck reasons;

  LeadBulkPages(BulkWork bulk, LeadList list, ReasonCheck reasons) {
    this.bulk = bulk;
    this.list = list;
    this.reasons = reasons;
  }

  /** What is refused as a whole is said above the list, with all that was chosen and typed. */
  @PostMapping
  ModelAndView carryOut(
      @ModelAttribute LeadBulkForm form,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes flash) {
    try {
      var result = bulk.carryOut(form.id(), leads(form), order(form), user);
      tell(flash, "leads.bulk.done." + result.type(), result);
      if (result.done() > 0) {
        flash.addFlashAttribute("undo", "/leads/bulk/%s/undo".formatted(result.id()));
      }
    } catch (RuleViolation refusal) {
      flash.addFlashAttribute("bulkProblem", refusal.code());
      flash.addFlashAttribute("bulkArguments", refusal.arguments().toArray());
      flash.addFlashAttribute("bulkTyped", form);
    }
    return to(form.back());
  }

  /** Leads that go back until next quarter come again on its first day, many as well as one. */
  private BulkOrder order(LeadBulkForm form) {
    var order = form.order();
    return new BulkOrder(order.type(), reasons.dated(order.type(), order.facts()));
  }

  private List<LeadId> leads(LeadBulkForm form) {
    var address = form.address();
    return form.all()
        ? list.page(address.filter(), address.order(), null, BulkWork.MOST).leads().stream()
            .map(LeadView::id)
            .toList()
        : form.leads();
  }

  private static void tell(RedirectAttributes flash, String notice, BulkResult result) {
    flash.addFlashAttribute("notice", notice);
    flash.addFlashAttribute("noticeArgs", new Object[] {result.done()});
    if (!result.refused().isEmpty()) {
      flash.addFlashAttribute("bulkRefused", result.refused().size());
      flash.addFlashAttribute("bulkId", result.id().toString());
    }
  }

  @GetMapping("/{id}")
  ModelAndView result(@PathVariable UUID id, @AuthenticationPrincipal SignedIn user) {
    return new ModelAndView("web/leads-bulk", Map.of("result", bulk.find(id, user)));
  }

  /** How far it has come, for a page that waits. */
  @GetMapping("/{id}/progress")
  ModelAndView progress(@PathVariable UUID id, @AuthenticationPrincipal SignedIn user) {
    return new ModelAndView("web/leads-bulk :: progress", Map.of("result", bulk.find(id, user)));
  }

  @PostMapping("/{id}/undo")
  ModelAndView undo(
      @PathVariable UUID id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
    var result = bulk.undo(id, user);
    if (result.refused().stream().noneMatch(BulkResult.Refused::undo)) {
      flash.addFlashAttribute("notice", "shell.undone");
    }
    return to("/leads/bulk/" + id);
  }

  private static ModelAndView to(String address) {
    var view = new RedirectView(address, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }
}
