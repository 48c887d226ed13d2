package io.leadpact.context;

import java.util.List;
import org.springframework.stereotype.Component;

/** Knows which pages name prices. */
@Component
class PricingPages {

  private final Sites sites;

  PricingPages(Sites sites) {
    this.sites = sites;
  }

  /** Of all sites together, for pages of which only the address is told. */
  PagePatterns all() {
    var known = sites.all();
    return known.isEmpty() ? PagePatterns.USUAL : together(known);
  }

  private static PagePatterns together(List<Site.View> sites) {
    return new PagePatterns(
        sites.stream().flatMap(site -> site.pricing().patterns().stream()).distinct().toList());
  }
}
