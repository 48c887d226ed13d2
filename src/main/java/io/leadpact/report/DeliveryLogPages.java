package io.leadpact.report;

import io.leadpact.identity.Refused;
import io.leadpact.identity.SignedIn;
import io.leadpact.report.LoggedDelivery.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was delivered and nobody's system records: to read, to log, to correct. */
@Controller
@RequestMapping(DeliveryLogPages.PATH)
class DeliveryLogPages {

  static final String PATH = "/agreement/deliveries";

  private static final String BACK = "redirect:" + PATH;
  private static final int PAGE = 50;

  private final DeliveryLog log;

  DeliveryLogPages(DeliveryLog log) {
    this.log = log;
  }

  /** What is looked at: months {@code YYYY-MM}, and where the list goes on. */
  record Look(
      @Nullable String from, @Nullable String to, @Nullable String kind, @Nullable Long after) {

    String text(@Nullable Long next) {
      return Address.of(PATH)
          .with("from", from)
          .with("to", to)
          .with("kind", kind)
          .with("after", next)
          .text();
    }
  }

  record LogForm(
      @Nullable String kind,
      @Nullable String day,
      @Nullable String title,
      @Nullable String link,
      @Nullable String note,
      @Nullable Integer version) {

    Said said() {
      return new Said(text(kind), LoggedDelivery.day(text(day)), text(title), link, note);
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed;
    }
  }

  @GetMapping
  String list(Look look, Model model) {
    model.addAttribute(
        "form", new LogForm(look.kind(), log.today().toString(), null, null, null, null));
    return list(look, model, false);
  }

  private String list(Look look, Model model, boolean open) {
    var now = YearMonth.from(log.today());
    var period = ComplianceAddress.lastTwelve(look.from(), look.to(), now);
    var kind = look.kind() == null || look.kind().isBlank() ? null : look.kind();
    var found =
        log.find(
            period.first().atDay(1),
            period.last().atEndOfMonth(),
            kind,
            look.after() == null ? 0 : look.after(),
            PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("period", period);
    model.addAttribute("look", look);
    model.addAttribute("narrowed", look.from() != null || look.to() != null || kind != null);
    model.addAttribute("kinds", log.kinds());
    model.addAttribute("deliveries", page);
    model.addAttribute("open", open);
    model.addAttribute(
        "next", found.size() > page.size() ? look.text(page.get(page.size() - 1).id()) : null);
    return "report/deliveries";
  }

  @PostMapping
  String add(
      @ModelAttribute("form") LogForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn user,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!Refused.done(() -> log.add(form.said(), user), errors, response)) {
      return list(new Look(null, null, null, null), model, true);
    }
    flash.addFlashAttribute("notice", "aims.deliveries.logged");
    return BACK;
  }

  @GetMapping("/{id}")
  String show(@PathVariable long id, Model model) {
    var one = log.find(id);
    model.addAttribute(
        "form",
        new LogForm(
            one.kind(), one.day().toString(), one.title(), one.link(), one.note(), one.version()));
    return page(one, model);
  }

  private String page(LoggedDelivery one, Model model) {
    model.addAttribute("delivery", one);
    model.addAttribute("kinds", log.kinds());
    return "report/delivery";
  }

  @PostMapping("/{id}")
  String correct(
      @PathVariable long id,
      @ModelAttribute("form") LogForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn user,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    int version = Objects.requireNonNullElse(form.version(), -1);
    if (!Refused.done(() -> log.correct(id, version, form.said(), user), errors, response)) {
      return page(log.find(id), model);
    }
    flash.addFlashAttribute("notice", "shell.saved");
    return BACK;
  }

  @PostMapping("/{id}/removal")
  String remove(@PathVariable long id, RedirectAttributes flash) {
    log.remove(id);
    flash.addFlashAttribute("notice", "aims.deliveries.removed");
    flash.addFlashAttribute("undo", PATH + "/" + id + "/restore");
    return BACK;
  }

  @PostMapping("/{id}/restore")
  String restore(@PathVariable long id, RedirectAttributes flash) {
    log.restore(id);
    flash.addFlashAttribute("notice", "shell.undone");
    return BACK;
  }
}
