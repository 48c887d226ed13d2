package io.leadpact.web;

import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One section of the navigation: its key is that of its words ({@code shell.nav.<key>}). */
public enum Section {
  TODAY("/", "today", "grid", Place.BAR, Permission.SEE_FIGURES, "t"),
  QUEUE("/queue", "queue", "list", Place.BAR, Permission.SEE_LEADS, "q"),
  LEADS("/leads", "leads", "people", Place.BAR, Permission.SEE_LEADS, "l"),
  COMPLIANCE("/compliance", "compliance", "check", Place.BAR, Permission.SEE_FIGURES, "c"),
  FUNNEL("/funnel", "funnel", "chart", Place.MASTHEAD, Permission.SEE_FIGURES, "f"),
  FEEDBACK("/feedback", "feedback", "back", Place.MENU, Permission.SEE_LEADS),
  DESK("/desk", "desk", "wrench", Place.MENU, Permission.SEE_LEADS),
  ALERTS("/alerts", "alerts", "bell", Place.MENU, Permission.SEE_LEADS),
  AGREEMENT("/agreement", "agreement", "sign", Place.MASTHEAD, Permission.SEE_FIGURES),
  PROMISES("/promises", "promises", "list", Place.MENU, Permission.SEE_FIGURES),
  CALENDARS("/calendars", "calendars", "clock", Place.MASTHEAD, Permission.SEE_FIGURES),
  IMPORTS("/imports", "imports", "doc", Place.MASTHEAD, Permission.IMPORT),
  USERS("/users", "users", "people", Place.MENU, Permission.MANAGE_COMPANY),
  TEAMS("/teams", "teams", "people", Place.MENU, Permission.MANAGE_COMPANY),
  STAGES("/stages", "stages", "flag", Place.MENU, Permission.MANAGE_COMPANY),
  TOKENS("/tokens", "tokens", "key", Place.MENU, Permission.MANAGE_COMPANY),
  AUDIT("/audit", "audit", "list", Place.MENU, Permission.SEE_AUDIT);

  /** Where it stands: on the phone's bar too, only in the masthead, or in the menu. */
  private enum Place {
    BAR,
    MASTHEAD,
    MENU
  }

  private final String path;
  private final String key;
  private final String icon;
  private final Place place;
  private final Permission permission;
  private final @Nullable String letter;

  Section(String path, String key, String icon, Place place, Permission permission) {
    this(path, key, icon, place, permission, null);
  }

  Section(
      String path,
      String key,
      String icon,
      Place place,
      Permission permission,
      @Nullable String letter) {
    this.path = path;
    this.key = key;
    this.icon = icon;
    this.place = place;
    this.permission = permission;
    this.letter = letter;
  }

  public String path() {
    return path;
  }

  public String key() {
    return key;
  }

  public String icon() {
    return icon;
  }

  public boolean onBar() {
    return place == Place.BAR;
  }

  public boolean inMasthead() {
    return place != Place.MENU;
  }

  /** The key that leads here after G, where there is one. */
  public @Nullable String letter() {
    return letter;
  }

  /** For {@code aria-current}: whether the page of that path belongs here. */
  public boolean holds(String page) {
    return page.equals(path) || (!path.equals("/") && page.startsWith(path + "/"));
  }

  static List<Section> openTo(SignedIn user) {
    return Arrays.stream(values()).filter(section -> user.may(section.permission)).toList();
  }
}
