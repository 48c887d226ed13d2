package io.leadpact.web;

import io.leadpact.lead.LeadId;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One lead: its clocks, its journal, and what somebody may do next. */
@Controller
@RequestMapping("/leads/{id:\\d+}")
class OneLeadPages {

  private final LeadReading reading;
  private final LeadChoices choices;

  OneLeadPages(LeadReading reading, LeadChoices choices) {
    this.reading = reading;
    this.choices = choices;
  }

  @GetMapping
  ModelAndView show(@PathVariable long id, LeadLook look) {
    return page(id, "", look);
  }

  /** What was typed into the form of that name stays; the others begin empty. */
  ModelAndView page(long id, String typed, LeadLook look) {
    var one = reading.read(new LeadId(id), look);
    var page =
        new ModelAndView(
            "web/lead",
            Map.of(
                "one", one,
                "choices", choices.of(one.lead().state()),
                "work", Work.onPage(id)));
    return LeadForms.beside(page, LeadForms.empty(one.lead(), one.lastSeq()), typed);
  }
}
