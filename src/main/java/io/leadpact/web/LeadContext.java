package io.leadpact.web;

import io.leadpact.lead.LeadDetails;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How much of what sales want to know of a lead is known.
 *
 * @param missing the names of the fields that say nothing yet
 */
public record LeadContext(int known, int asked, List<String> missing) {

  private static final List<String> ASKED =
      List.of("source", "channel", "campaign", "leadMagnet", "name", "company", "email", "phone");

  static LeadContext of(LeadDetails details) {
    var said = details.byField();
    var missing =
        ASKED.stream()
            .filter(
                field -> Stream.of("", "null").anyMatch(Objects.toString(said.get(field))::equals))
            .toList();
    return new LeadContext(ASKED.size() - missing.size(), ASKED.size(), missing);
  }

  public boolean complete() {
    return missing.isEmpty();
  }
}
