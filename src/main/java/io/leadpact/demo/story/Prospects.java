package io.leadpact.demo.story;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Made-up people and the made-up companies that they work for. */
public final class Prospects {

  private static final List<String> FIRST =
      List.of(
          "Anna",
          "Piotr",
          "Katarzyna",
          "Tomasz",
          "Magda",
          "Jakub",
          "Zofia",
          "Paweł",
          "Ola",
          "Michał",
          "Laura",
          "Lukas",
          "Emma",
          "Jonas",
          "Nora",
          "Marek",
          "Iga",
          "Filip");
  private static final List<String> LAST =
      List.of(
          "Wójcik",
          "Kowalczyk",
          "Woźniak",
          "Dąbrowski",
          "Lewandowska",
          "Zieliński",
          "Szymańska",
          "Górski",
          "Weber",
          "Novak",
          "Horák",
          "Berg",
          "Lind",
          "Meyer",
          "Adamska",
          "Sowa");
  private static final List<String> COMPANIES =
      List.of(
          "Baltic Freight",
          "Karpaty Foods",
          "Nordlicht Optik",
          "Wisła Logistics",
          "Modro Print",
          "Tatra Medical",
          "Sudety Glass",
          "Lumen Retail",
          "Brzeg Shipyards",
          "Kopalnia Cloud",
          "Orzeł Security",
          "Polana Outdoor",
          "Rynek Payments",
          "Silesia Robotics");
  private static final List<String> TITLES =
      List.of("Head of operations", "IT manager", "Owner", "Buyer", "CFO", "Project manager");
  private static final List<String> INDUSTRIES =
      List.of("Logistics", "Retail", "Manufacturing", "Health", "Finance");
  private static final List<String> CHANNELS =
      List.of("website", "website", "search", "search", "linkedin", "event", "partner", "referral");
  private static final List<String> CAMPAIGNS =
      List.of("autumn-webinar", "price-guide", "brand-search", "fair-poznan", "newsletter");
  private static final List<String> REGIONS =
      List.of("Mazowieckie", "Śląskie", "Małopolskie", "Pomorskie", "Wielkopolskie", "DACH");

  private Prospects() {}

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
      String channel,
      String campaign,
      long value) {}

  /** The n-th prospect; nobody has the address of another. */
  public static Prospect make(int n, Chance chance) {
    var first = chance.one(FIRST);
    var last = chance.one(LAST);
    var company = chance.one(COMPANIES);
    var employees = (int) Math.max(2, Math.round(60 * chance.factor(1.1)));
    return new Prospect(
        first + " " + last,
        "%s.%s.%d@%s.example".formatted(ascii(first), ascii(last), n, ascii(company)),
        chance.one(TITLES),
        company,
        chance.one(INDUSTRIES),
        employees,
        chance.one(REGIONS),
        employees < 100 ? "SMB" : "MID",
        chance.one(CHANNELS),
        chance.one(CAMPAIGNS),
        100 * Math.max(20, Math.round(180 * chance.factor(0.7))));
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace(" ", "-")
        .toLowerCase(Locale.ROOT);
  }
}
