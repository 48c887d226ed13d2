package io.leadpact.context;

import org.springframework.stereotype.Component;

/** Knows which pages name prices. */
@Component
class PricingPages {

  /** Of all sites together, for pages of which only the address is told. */
  PagePatterns all() {
    return PagePatterns.USUAL;
  }
}
