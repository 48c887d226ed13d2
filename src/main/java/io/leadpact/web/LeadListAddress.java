package io.leadpact.web;

import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadOrder;
import io.leadpact.lead.LeadPart;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address of a list of leads, which holds its filter and order.
 *
 * @param view the kept list that it began with, null where it is none
 */
record LeadListAddress(LeadFilter filter, LeadOrder order, @Nullable String view) {

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
    return new LeadListAddress(filter.without(part), order, view).here();
  }

  /** The list in that order, or the other way round where it stands so already. */
  public String sortedBy(LeadOrder other) {
    return new LeadListAddress(filter, order == other ? other.reversed() : other, view).here();
  }

  public String here() {
    var here = at(null);
    return here.equals("/leads") ? EVERYTHING : here;
  }

  public String csv() {
    return address("/leads.csv", said());
  }

  /** All that the address has behind the question mark. */
  public String question() {
    return behindTheMark(at(null));
  }

  /** The same without the list that it began with: its filter and order. */
  public String terms() {
    return behindTheMark(new LeadListAddress(filter, order, null).at(null));
  }

  private static String behindTheMark(String address) {
    return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
  }

  /** The list that such a question asks for. */
  static LeadListAddress of(@Nullable String question) {
    return of(read(question));
  }

  static LeadListAddress of(MultiValueMap<String, String> asked) {
    var view = asked.getFirst("view");
    return new LeadListAddress(
        LeadFilter.of(asked), order(asked.getFirst("sort")), "all".equals(view) ? null : view);
  }

  /** An order that there is not, as from an old bookmark, is the usual one. */
  private static LeadOrder order(@Nullable String name) {
    try {
      return LeadOrder.of(name);
    } catch (RuleViolation e) {
      return LeadOrder.NEWEST;
    }
  }

  private static MultiValueMap<String, String> read(@Nullable String question) {
    var said = new LinkedMultiValueMap<String, String>();
    UriComponentsBuilder.newInstance()
        .query(Objects.requireNonNullElse(question, ""))
        .build()
        .getQueryParams()
        .forEach(
            (name, values) ->
                values.stream()
                    .filter(Objects::nonNull)
                    .forEach(value -> said.add(name, decoded(value))));
    return said;
  }

  private static String decoded(String value) {
    try {
      return UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not encoded by any browser: taken as it stands.
      return value;
    }
  }

  private Map<String, List<String>> said() {
    var said = new LinkedHashMap<String, List<String>>();
    filter.parts().forEach((part, values) -> said.put(part.key(), values));
    if (order != LeadOrder.NEWEST) {
      said.put("sort", List.of(order.key()));
    }
    if (view != null) {
      said.put("view", List.of(view));
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
