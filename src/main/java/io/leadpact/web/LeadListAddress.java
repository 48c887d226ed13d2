package io.leadpact.web;

import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadOrder;
import io.leadpact.lead.LeadPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list of leads, which holds its filter and order. */
record LeadListAddress(LeadFilter filter, LeadOrder order) {

  /** The whole list even for somebody who begins with another one. */
  static final String EVERYTHING = "/leads?view=all";

  /** The list from a cursor on. */
  public String at(@Nullable String cursor) {
    var said = said();
    if (cursor != null) {
      said.put("cursor", List.of(cursor));
    }
    return address("/leads", said);
  }

  /** The list without one part of the filter. */
  public String without(LeadPart part) {
    return new LeadListAddress(filter.without(part), order).here();
  }

  public String with(LeadPart part, String value) {
    return new LeadListAddress(filter.with(part, value), order).here();
  }

  /** The list in that order, or the other way round where it stands so already. */
  public String sortedBy(LeadOrder other) {
    return new LeadListAddress(filter, order == other ? other.reversed() : other).here();
  }

  public String here() {
    var here = at(null);
    return here.equals("/leads") ? EVERYTHING : here;
  }

  public String csv() {
    return address("/leads.csv", said());
  }

  /** What tells this list from others, as an address has it behind the question mark. */
  public String question() {
    var address = at(null);
    return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
  }

  /** The same as names and values, for the hidden fields of a form. */
  public Map<String, List<String>> said() {
    var said = new LinkedHashMap<String, List<String>>();
    filter.parts().forEach((part, values) -> said.put(part.key(), values));
    if (order != LeadOrder.NEWEST) {
      said.put("sort", List.of(order.key()));
    }
    return said;
  }

  private static String address(String path, Map<String, List<String>> said) {
    var address = UriComponentsBuilder.fromPath(path);
    var values = new LinkedHashMap<String, Object>();
    said.forEach(
        (name, choices) -> {
          for (int i = 0; i < choices.size(); i++) {
            address.queryParam(name, "{%s%d}".formatted(name, i));
            values.put(name + i, choices.get(i));
          }
        });
    return address.encode().buildAndExpand(values).toUriString();
  }
}
