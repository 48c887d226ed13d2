package io.leadpact.web;

import io.leadpact.agreement.terms.Owner;
import org.jspecify.annotations.Nullable;

/**
 * How a clause is kept right now, in the reader's words: what stands in its margin.
 *
 * @param ref what its term is called for short: A1
 * @param measured null where nothing can be said yet
 * @param look met, risk, missed or none
 * @param share of the bar, in hundredths of it; null: none
 * @param target where the tick stands; null: none
 * @param sub what is behind the figure
 * @param href the leads behind it
 */
public record DeedMargin(
    String ref,
    Owner owner,
    @Nullable String measured,
    String look,
    @Nullable String share,
    @Nullable String target,
    String sub,
    String href) {

  /** For the colour of the side; both together have none. */
  public String side() {
    return switch (owner) {
      case MARKETING -> "a";
      case SALES -> "b";
      case JOINT -> "j";
    };
  }
}
