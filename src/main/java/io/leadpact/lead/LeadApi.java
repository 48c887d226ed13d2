package io.leadpact.lead;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Journals journals;
  private final List<KnownBeside> beside;

  LeadApi(LeadList list, Leads leads, Stages stages, Journals journals, List<KnownBeside> beside) {
    this.list = list;
    this.leads = leads;
    this.stages = stages;
    this.journals = journals;
    this.beside = beside;
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
    return new Items<>(json(page.leads()), page.after());
  }

  @GetMapping("/leads/{id}")
  LeadJson lead(@PathVariable long id) {
    return json(List.of(leads.view(new LeadId(id)))).get(0);
  }

  private List<LeadJson> json(List<LeadView> shown) {
    var more = beside.stream().map(one -> one.of(shown)).toList();
    return shown.stream()
        .map(
            lead -> {
              var all = new LinkedHashMap<String, @Nullable Object>();
              more.forEach(known -> all.putAll(known.getOrDefault(lead.id(), Map.of())));
              return LeadJson.of(lead).with(all);
            })
        .toList();
  }

  /** All that was ever recorded of a lead, in the order in which it counts. */
  @GetMapping("/leads/{id}/events")
  Items<EntryJson> events(@PathVariable long id) {
    var lead = leads.view(new LeadId(id)).id();
    return new Items<>(journals.of(lead).happenings().stream().map(EntryJson::of).toList(), null);
  }

  @GetMapping("/stages")
  Items<Stage> stages() {
    return new Items<>(stages.all(), null);
  }
}
