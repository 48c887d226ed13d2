package io.leadpact.handoff;

import io.leadpact.handoff.AssignmentList.Wanted;
import io.leadpact.handoff.routing.Decision.Outcome;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.identity.SignedIn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Who was given which lead and why, by team, person and day. */
@Controller
@RequestMapping(AssignmentPages.PATH)
@PreAuthorize("hasAuthority('SEE_LEADS')")
class AssignmentPages {

  static final String PATH = "/routing/decisions";

  private final AssignmentList list;
  private final Roster roster;
  private final Companies companies;

  AssignmentPages(AssignmentList list, Roster roster, Companies companies) {
    this.list = list;
    this.roster = roster;
    this.companies = companies;
  }

  /** What is looked at; after: the moment and number of the last decision of the page before. */
  record Look(
      @Nullable String team,
      @Nullable String person,
      @Nullable String outcome,
      @Nullable String day,
      @Nullable String after) {

    boolean narrowed() {
      return Stream.of(said(team), said(person), said(outcome), said(day))
          .anyMatch(said -> !said.isEmpty());
    }

    private static String said(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    private static @Nullable String only(@Nullable String typed) {
      return said(typed).isEmpty() ? null : said(typed);
    }

    Wanted wanted(ZoneId zone) {
      var on = date();
      var place = said(after).split("\\.");
      var at = place.length == 2 ? number(place[0]) : null;
      var id = place.length == 2 ? number(place[1]) : null;
      return new Wanted(
          only(team),
          only(person),
          only(outcome),
          on == null ? null : on.atStartOfDay(zone).toInstant(),
          on == null ? null : on.plusDays(1).atStartOfDay(zone).toInstant(),
          at == null || id == null ? null : Instant.ofEpochMilli(at),
          id == null ? 0 : id);
    }

    private @Nullable LocalDate date() {
      try {
        return said(day).isEmpty() ? null : LocalDate.parse(said(day));
      } catch (DateTimeException e) {
        return null;
      }
    }

    private static @Nullable Long number(String digits) {
      return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
    }

    String address(@Nullable Assignment last) {
      var address = UriComponentsBuilder.fromPath(PATH);
      add(address, "team", team);
      add(address, "person", person);
      add(address, "outcome", outcome);
      add(address, "day", day);
      if (last != null) {
        address.queryParam("after", last.at().toEpochMilli() + "." + last.id());
      }
      return address.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
      if (!said(value).isEmpty()) {
        address.queryParam(name, said(value));
      }
    }
  }

  @GetMapping
  String show(Look look, @AuthenticationPrincipal SignedIn reader, Model model) {
    var found = list.find(look.wanted(zone(reader)));
    var more = found.size() > AssignmentList.A_PAGE;
    var page = more ? found.subList(0, AssignmentList.A_PAGE) : found;
    model.addAttribute("look", look);
    model.addAttribute("narrowed", look.narrowed());
    model.addAttribute("decisions", page);
    model.addAttribute("newest", look.after() == null ? null : look.address(null));
    model.addAttribute("older", more ? look.address(page.get(page.size() - 1)) : null);
    model.addAttribute("allTeams", roster.teams());
    model.addAttribute("allPeople", roster.people());
    model.addAttribute("outcomes", outcomes());
    return "handoff/decisions";
  }

  private static List<String> outcomes() {
    return Stream.concat(
            Arrays.stream(Outcome.values()).map(Outcome::name), Stream.of(Assignment.STOPPED))
        .toList();
  }

  /** A day is one of the reader's zone, as all times on the page are. */
  private ZoneId zone(SignedIn reader) {
    var own = reader.zone();
    return own == null
        ? companies.find().map(Company::zone).orElse(ZoneOffset.UTC)
        : ZoneId.of(own);
  }
}
