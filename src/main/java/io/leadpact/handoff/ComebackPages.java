package io.leadpact.handoff;

import io.leadpact.identity.SignedIn;
import io.leadpact.lead.LeadId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which leads come back when, and what may be changed of it. */
@Controller
class ComebackPages {

  private static final String LIST = "/comes-back";

  private final Comebacks comebacks;
  private final HandBacks handBacks;

  ComebackPages(Comebacks comebacks, HandBacks handBacks) {
    this.comebacks = comebacks;
    this.handBacks = handBacks;
  }

  @GetMapping(LIST)
  @PreAuthorize("hasAuthority('SEE_LEADS')")
  String list(@RequestParam(required = false) @Nullable String after, Model model) {
    var place = ComebackPlace.read(after);
    var page = comebacks.page(place.dueAt(), place.lead(), Comebacks.A_PAGE);
    model.addAttribute("comebacks", page);
    model.addAttribute("most", handBacks.most());
    model.addAttribute("newer", after == null ? null : LIST);
    model.addAttribute(
        "older",
        page.size() < Comebacks.A_PAGE
            ? null
            : LIST + "?after=" + ComebackPlace.of(page.get(page.size() - 1)));
    return "handoff/comes-back";
  }

  @PostMapping("/handbacks")
  String limit(@RequestParam int most, RedirectAttributes flash) {
    return LoopDeed.done(LIST, flash, () -> handBacks.limit(most), "handoff.back.limited");
  }

  @PostMapping("/leads/{id:\\d+}/comeback")
  String move(
      @PathVariable long id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes flash) {
    Runnable deed = () -> comebacks.move(new LeadId(id), day == null ? LocalDate.EPOCH : day);
    return LoopDeed.done(back(id, from), flash, deed, "handoff.back.moved");
  }

  @PostMapping("/leads/{id:\\d+}/comeback/cancel")
  String cancel(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      @AuthenticationPrincipal SignedIn who,
      RedirectAttributes flash) {
    Runnable deed = () -> comebacks.cancel(new LeadId(id), who);
    return LoopDeed.done(back(id, from), flash, deed, "handoff.back.cancelled");
  }

  @PostMapping("/leads/{id:\\d+}/comeback/now")
  String now(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      @AuthenticationPrincipal SignedIn who,
      RedirectAttributes flash) {
    Runnable deed = () -> comebacks.bringNow(new LeadId(id), who);
    return LoopDeed.done(back(id, from), flash, deed, "handoff.back.brought");
  }

  private static String back(long id, String from) {
    return from.equals("list") ? LIST : "/leads/" + id;
  }
}
