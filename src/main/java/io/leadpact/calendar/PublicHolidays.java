package io.leadpact.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.leadpact.kernel.RuleViolation;
import java.text.Collator;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The public holidays of countries and their regions, as Jollyday knows them. */
@Component
public class PublicHolidays {

  /** One holiday with its name. */
  record Named(LocalDate date, String name) {}

  private record YearOf(String country, String region, int year) {}

  private final Map<YearOf, Set<LocalDate>> closed = new ConcurrentHashMap<>();

  /** The days on which the country and region of the terms have a holiday, year by year. */
  IntFunction<Set<LocalDate>> of(CalendarTerms terms) {
    if (terms.country().isEmpty()) {
      return year -> Set.of();
    }
    var country = terms.country().get();
    var region = terms.region().orElse("");
    return year -> closed.computeIfAbsent(new YearOf(country, region, year), this::days);
  }

  /**
   * A holiday on a weekend may be kept on another day as well: both are closed. It may be kept in
   * the year before or after.
   */
  private Set<LocalDate> days(YearOf of) {
    return IntStream.rangeClosed(of.year - 1, of.year + 1)
        .mapToObj(year -> holidays(of.country, of.region, year))
        .flatMap(Set::stream)
        .flatMap(holiday -> Stream.of(holiday.getDate(), holiday.getActualDate()))
        .filter(date -> date.getYear() == of.year)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The holidays of a year by date, named in the reader's language where it is known. */
  List<Named> named(CalendarTerms terms, int year, Locale reader) {
    return terms.country().stream()
        .flatMap(country -> holidays(country, terms.region().orElse(""), year).stream())
        .map(holiday -> new Named(holiday.getDate(), holiday.getDescription(reader)))
        .sorted(Comparator.comparing(Named::date))
        .toList();
  }

  private static Set<Holiday> holidays(String country, String region, int year) {
    var path = region.isEmpty() ? new String[0] : region.split("-");
    return manager(country).getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, path);
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }

  /** Refuses a country or region that is not known, by its field. */
  void check(CalendarTerms terms) {
    terms.country().ifPresent(PublicHolidays::checkCountry);
    terms.region().ifPresent(region -> checkRegion(terms.country().orElseThrow(), region));
  }

  private static void checkCountry(String country) {
    if (!countryCodes().contains(country)) {
      throw new RuleViolation(
          "calendar.country", "No holidays are known of: " + country, "country", country);
    }
  }

  private void checkRegion(String country, String region) {
    if (!regions(country, Locale.ENGLISH).containsKey(region)) {
      throw new RuleViolation(
          "calendar.region", "%s has no region %s".formatted(country, region), "region", region);
    }
  }

  private static Set<String> countryCodes() {
    var known = HolidayManager.getSupportedCalendarCodes();
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
        .filter(known::contains)
        .collect(Collectors.toSet());
  }

  /** Code → name in the reader's language, in the order of the names. */
  public Map<String, String> countries(Locale reader) {
    var names = new LinkedHashMap<String, String>();
    countryCodes().forEach(code -> names.put(code, new Locale("", code).getDisplayCountry(reader)));
    return sorted(names, reader);
  }

  /** Regions of a country, and what is kept only in parts of them ({@code by-ag}), by code. */
  public Map<String, String> regions(String country, Locale reader) {
    var names = new LinkedHashMap<String, String>();
    addRegions(manager(country).getCalendarHierarchy(), "", Optional.empty(), reader, names);
    return sorted(names, reader);
  }

  private static void addRegions(
      CalendarHierarchy parent,
      String path,
      Optional<String> parentName,
      Locale reader,
      Map<String, String> names) {
    for (var child : parent.getChildren().values()) {
      var own = child.getDescription(reader);
      var name = parentName.map(above -> above + " · " + own).orElse(own);
      names.put(path + child.getId(), name);
      addRegions(child, path + child.getId() + "-", Optional.of(name), reader, names);
    }
  }

  private static Map<String, String> sorted(Map<String, String> names, Locale reader) {
    var collator = Collator.getInstance(reader);
    return names.entrySet().stream()
        .sorted((a, b) -> collator.compare(a.getValue(), b.getValue()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}
