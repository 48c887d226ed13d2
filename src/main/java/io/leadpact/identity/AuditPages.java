package io.leadpact.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Who did what, when. */
@Controller
@PreAuthorize("hasAuthority('SEE_AUDIT')")
class AuditPages {

  private static final int LINES = 50;

  private final AuditTrail trail;
  private final Companies companies;

  AuditPages(AuditTrail trail, Companies companies) {
    this.trail = trail;
    this.companies = companies;
  }

  /**
   * The filter, as it stands in the address.
   *
   * @param to the last day, inclusive
   */
  record Filter(
      @Nullable String who,
      @Nullable String what,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
      @Nullable Long before) {

    boolean isSet() {
      return Form.blank(who) != null || Form.blank(what) != null || from != null || to != null;
    }
  }

  @GetMapping("/audit")
  String show(
      @AuthenticationPrincipal SignedIn user,
      @ModelAttribute("filter") Filter filter,
      Model model) {
    var lines = trail.find(question(filter, zone(user)), LINES + 1);
    var more = lines.size() > LINES;
    var shown = more ? lines.subList(0, LINES) : lines;
    model.addAttribute("lines", shown);
    model.addAttribute("actors", trail.actors());
    model.addAttribute("kinds", trail.kinds());
    model.addAttribute("filtered", filter.isSet());
    model.addAttribute("older", more ? address(filter, shown.get(LINES - 1).id()) : null);
    model.addAttribute("newest", filter.before() == null ? null : address(filter, null));
    return "identity/audit";
  }

  private static AuditTrail.Question question(Filter filter, ZoneId zone) {
    var kind = Form.blank(filter.what());
    var to = filter.to();
    return new AuditTrail.Question(
        Form.blank(filter.who()),
        kind == null ? null : kind + ".",
        start(filter.from(), zone),
        to == null ? null : start(to.plusDays(1), zone),
        filter.before());
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static String address(Filter filter, @Nullable Long before) {
    var address = UriComponentsBuilder.fromPath("/audit");
    add(address, "who", Form.blank(filter.who()));
    add(address, "what", Form.blank(filter.what()));
    add(address, "from", filter.from());
    add(address, "to", filter.to());
    add(address, "before", before);
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }

  private ZoneId zone(SignedIn user) {
    return user.zone() == null
        ? companies.find().map(Company::zone).orElse(ZoneOffset.UTC)
        : ZoneId.of(user.zone());
  }
}
