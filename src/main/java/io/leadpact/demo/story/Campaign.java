package io.leadpact.demo.story;

import java.util.Arrays;
import java.util.List;

/** What marketing did to be found: twenty campaigns in five channels. */
public enum Campaign {
  BRAND_SEARCH("brand-search", "search", 14, 1.1),
  CRM_COMPARISON("crm-comparison", "search", 8, 1.0),
  PRICE_GUIDE("price-guide", "search", 7, 0.95),
  COMPETITOR_ADS("competitor-ads", "search", 5, 0.8),
  DEMO_REQUEST("demo-request", "website", 14, 1.35),
  SAVINGS_CALCULATOR("savings-calculator", "website", 7, 1.0),
  NEWSLETTER("newsletter", "website", 6, 0.7),
  PLAYBOOK("sales-playbook", "website", 5, 0.75),
  CUSTOMER_STORIES("customer-stories", "website", 4, 1.0),
  CTO_SERIES("cto-series", "linkedin", 5, 1.0),
  CASE_VIDEO("case-video", "linkedin", 4, 0.85),
  ABM_DACH("abm-dach", "linkedin", 4, 1.15),
  /** The raffle: everybody wants a tablet, nobody a system. */
  WIN_A_TABLET("win-a-tablet", "linkedin", 0, 0.035),
  FAIR_POZNAN("fair-poznan", "event", 12, 1.05, 2, 2),
  FAIR_BERLIN("fair-berlin", "event", 10, 1.0, 9, 9),
  LAUNCH_WEBINAR("launch-webinar", "event", 6, 0.9, 12, 7),
  PRODUCT_WEBINAR("product-webinar", "event", 6, 1.0, 4, 0),
  PARTNER_REFERRAL("partner-referral", "partner", 6, 1.3),
  INTEGRATOR_DAY("integrator-day", "partner", 3, 1.1),
  MARKETPLACE("marketplace", "partner", 4, 0.9);

  private final String key;
  private final String channel;
  private final int weight;
  private final double quality;
  private final int from;
  private final int to;

  Campaign(String key, String channel, int weight, double quality) {
    this(key, channel, weight, quality, 12, 0);
  }

  /**
   * @param from the first month in which it brought leads, back from the present one
   * @param to the last one
   */
  Campaign(String key, String channel, int weight, double quality, int from, int to) {
    this.key = key;
    this.channel = channel;
    this.weight = weight;
    this.quality = quality;
    this.from = from;
    this.to = to;
  }

  /** One of those that ran so many months back, the larger ones more often. */
  static Campaign one(int monthsBack, Chance chance) {
    var running = running(monthsBack);
    int at = chance.below(running.stream().mapToInt(campaign -> campaign.weight).sum());
    for (var campaign : running) {
      at -= campaign.weight;
      if (at < 0) {
        return campaign;
      }
    }
    throw new IllegalStateException("No campaign ran " + monthsBack + " months ago");
  }

  private static List<Campaign> running(int monthsBack) {
    return Arrays.stream(values())
        .filter(campaign -> monthsBack <= campaign.from && monthsBack >= campaign.to)
        .toList();
  }

  public String key() {
    return key;
  }

  public String channel() {
    return channel;
  }

  /** How much likelier than usual its leads become SQLs. */
  double quality() {
    return quality;
  }

  boolean isRaffle() {
    return this == WIN_A_TABLET;
  }
}
