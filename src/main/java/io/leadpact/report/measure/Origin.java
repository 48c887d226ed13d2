package io.leadpact.report.measure;

import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Facts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a lead came from, as far as figures ask; empty where it is not known. */
public record Origin(String channel, String campaign) {

  public static Origin of(@Nullable String channel, @Nullable String campaign) {
    return new Origin(
        Objects.requireNonNullElse(channel, ""), Objects.requireNonNullElse(campaign, ""));
  }

  public static Origin of(Facts arrival) {
    return new Origin(arrival.get(Fact.CHANNEL).orElse(""), arrival.get(Fact.CAMPAIGN).orElse(""));
  }
}
