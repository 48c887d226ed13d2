package io.leadpact.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads and stages as programs read them. */
@RestController
@RequestMapping("/api/v1")
class LeadApi {

  private static final String USUAL_PAGE = "50";

  private final LeadList list;
  private final Leads leads;
  private final Stages stages;

  LeadApi(LeadList list, Leads leads, Stages stages) {
    this.list = list;
    this.leads = leads;
    this.stages = stages;
  }

  /** A stretch of a list; {@code next} is the cursor of the one behind it. */
  record Items<T>(List<T> items, @Nullable String next) {}

  @GetMapping("/leads")
  Items<LeadJson> list(
      @RequestParam MultiValueMap<String, String> address,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = USUAL_PAGE) int limit) {
    var page = list.page(LeadFilter.of(address), LeadOrder.of(sort), cursor, limit);
    return new Items<>(page.leads().stream().map(LeadJson::of).toList(), page.after());
  }

  @GetMapping("/leads/{id}")
  LeadJson lead(@PathVariable long id) {
    return LeadJson.of(leads.view(new LeadId(id)));
  }

  @GetMapping("/stages")
  Items<Stage> stages() {
    return new Items<>(stages.all(), null);
  }
}
