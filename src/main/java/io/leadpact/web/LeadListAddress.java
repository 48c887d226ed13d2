package io.leadpact.web;

import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list of leads, which holds its filter and order. */
record LeadListAddress(LeadFilter filter, LeadOrder order) {

  /** The list from a cursor on. */
  public String at(@Nullable String cursor) {
    return address("/leads", changed("cursor", cursor));
  }

  /** The list with one part of the filter or the order set otherwise; null takes it away. */
  public String with(String part, @Nullable String value) {
    return address("/leads", changed(part, value));
  }

  public String without(String part) {
    return with(part, null);
  }

  /** The list of those leads only that a team or a person holds. */
  public String of(@Nullable String team, @Nullable String person) {
    var parts = parts();
    parts.put("team", team);
    parts.put("person", person);
    return address("/leads", parts);
  }

  public String csv() {
    return address("/leads.csv", parts());
  }

  private Map<String, @Nullable String> changed(String part, @Nullable String value) {
    var parts = parts();
    parts.put(part, value);
    return parts;
  }

  private Map<String, @Nullable String> parts() {
    var parts = new LinkedHashMap<String, @Nullable String>();
    parts.put("q", filter.q());
    parts.put("stage", filter.stage());
    parts.put("outcome", filter.outcome());
    parts.put("team", filter.team());
    parts.put("person", filter.person());
    parts.put("channel", filter.channel());
    parts.put("from", filter.from());
    parts.put("to", filter.to());
    parts.put("source", filter.source());
    parts.put("externalId", filter.externalId());
    parts.put("sort", order == LeadOrder.NEWEST ? null : order.key());
    return parts;
  }

  private static String address(String path, Map<String, @Nullable String> parts) {
    var address = UriComponentsBuilder.fromPath(path);
    parts.forEach(
        (name, value) -> {
          if (value != null) {
            address.queryParam(name, "{" + name + "}");
          }
        });
    return address.encode().buildAndExpand(parts).toUriString();
  }
}
