package io.leadpact.qualification.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person and the company behind it.
 *
 * @param role in the decision, such as DECIDES
 */
public record Profile(
    @Nullable String title,
    @Nullable String role,
    @Nullable String industry,
    @Nullable Integer employees,
    @Nullable String region,
    @Nullable String segment,
    @Nullable String channel) {

  public static final Profile UNKNOWN = new Profile(null, null, null, null, null, null, null);

  /** The same person with that role. */
  public Profile with(@Nullable String role) {
    return new Profile(title, role, industry, employees, region, segment, channel);
  }
}
