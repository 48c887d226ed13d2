package io.leadpact.report;

import io.leadpact.kernel.NotFound;
import io.leadpact.report.measure.Stretch;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One period of an aim: why it is judged so, and the leads behind it. */
@Controller
class AimPages {

  static final String PATH = "/compliance/aims/";

  private final Aims aims;
  private final AimLeads leads;

  private final AimWords words;

  AimPages(Aims aims, AimLeads leads, AimWords words) {
    this.aims = aims;
    this.leads = leads;
    this.words = words;
  }

  /** Where a period of an aim is explained. */
  static String address(String key, Stretch period) {
    return PATH + key + "/" + period.text();
  }

  @GetMapping(PATH + "{key}/{period}")
  String show(
      @PathVariable String key,
      @PathVariable String period,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    var stretch = Stretch.read(period).orElseThrow(() -> new NotFound("period", period));
    var detail = aims.detail(key, stretch);
    var wanted = AimLeads.State.of(state);
    model.addAttribute("detail", detail);
    model.addAttribute("name", words.name(detail.aim()));
    model.addAttribute("period", words.period(stretch));
    model.addAttribute("here", address(key, stretch));
    model.addAttribute("state", wanted.name().toLowerCase(Locale.ROOT));
    model.addAttribute("listed", detail.behind().flatMap(AimLeads::listed).isPresent());
    detail
        .behind()
        .ifPresent(
            behind -> {
              var found = leads.page(behind, wanted, Place.read(after));
              var page = found.subList(0, Math.min(AimLeads.PAGE, found.size()));
              model.addAttribute("leads", page);
              model.addAttribute("first", after == null);
              model.addAttribute(
                  "next",
                  found.size() > page.size()
                      ? Address.of(address(key, stretch))
                          .with("state", state)
                          .with("after", page.get(page.size() - 1).place().text())
                          .text()
                      : null);
            });
    return "report/aim";
  }
}
