package io.leadpact.web;

import org.jspecify.annotations.Nullable;
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

  @GetMapping("/")
  String today(@RequestParam(required = false) @Nullable String whose, Model model) {
    model.addAttribute("today", reading.read(whose));
    return "web/today";
  }
}
