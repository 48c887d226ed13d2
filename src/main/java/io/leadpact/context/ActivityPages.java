package io.leadpact.context;

import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All that a lead did, page by page. */
@Controller
class ActivityPages {

  private static final int SHOWN = 50;

  private final Activities activities;
  private final Leads leads;

  ActivityPages(Activities activities, Leads leads) {
    this.activities = activities;
    this.leads = leads;
  }

  @GetMapping("/leads/{id:\\d+}/activities")
  ModelAndView list(@PathVariable long id, @RequestParam(required = false) @Nullable String after) {
    var lead = leads.view(new LeadId(id));
    var page = activities.page(lead.id(), after, SHOWN);
    var view = new ModelAndView("context/activities", Map.of("lead", lead, "page", page));
    return view.addObject("summary", activities.summary(lead.id()));
  }
}
