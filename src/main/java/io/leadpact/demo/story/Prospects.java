package io.leadpact.demo.story;

import io.leadpact.kernel.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Made-up people and the made-up companies that they work for: nobody has another's address. */
public final class Prospects {

  private static final List<String> TITLES =
      List.of(
          "Head of operations",
          "IT manager",
          "Owner",
          "Buyer",
          "CFO",
          "Project manager",
          "Managing director",
          "Head of sales",
          "Assistant");
  private static final List<String> INDUSTRIES =
      List.of("Logistics", "Retail", "Manufacturing", "Health", "Finance", "Energy", "Food");
  private static final int SMALL = 100;
  private static final int LONGEST = 60;

  private final Set<String> taken = new HashSet<>();

  /**
   * Somebody who asked for an offer.
   *
   * @param segment SMB or MID by the number of employees
   * @param value of a deal, in whole units of the currency
   */
  public record Prospect(
      String name,
      String email,
      String title,
      String company,
      String industry,
      int employees,
      String region,
      String segment,
      long value) {}

  public Prospect next(Arrival arrival) {
    var chance = new Chance(arrival.seed() + 2);
    var land = Land.one(arrival.campaign(), chance);
    var name = land.name(chance);
    var firm = land.firm(chance);
    int employees = (int) Math.max(2, Math.round(60 * chance.factor(1.1)));
    return new Prospect(
        name,
        address(Ascii.of(name), Ascii.of(firm)),
        chance.one(TITLES),
        firm,
        chance.one(INDUSTRIES),
        employees,
        land.region(chance),
        employees < SMALL ? "SMB" : "MID",
        100 * Math.max(30, Math.round(240 * chance.factor(0.7))));
  }

  private String address(String person, String firm) {
    var local = Letters.first(person, LONGEST);
    for (int n = 1; ; n++) {
      var address = "%s%s@%s.example".formatted(local.replace('-', '.'), n == 1 ? "" : n, firm);
      if (taken.add(address)) {
        return address;
      }
    }
  }
}
