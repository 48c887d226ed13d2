package io.leadpact.web;

import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody begins: who keeps what was promised, and what is due next. */
@Controller
class TodayPages {

  private final TodayReading reading;

  TodayPages(TodayReading reading) {
    this.reading = reading;
  }

  /**
   * @param month {@code YYYY-MM}; a month that is no month, or not yet, leads to the running one
   */
  @GetMapping("/")
  String today(
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(required = false) @Nullable String whose,
      @AuthenticationPrincipal SignedIn user,
      Model model) {
    var running = reading.thisMonth();
    var wanted = month == null ? Optional.of(running) : Period.readMonth(month);
    if (wanted.isEmpty() || wanted.get().isAfter(running)) {
      return "redirect:/";
    }
    model.addAttribute("today", reading.read(wanted.get(), whose, user));
    return "web/today";
  }
}
