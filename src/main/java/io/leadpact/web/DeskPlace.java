package io.leadpact.web;

import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import java.util.Arrays;
import java.util.List;

/** One page of the lead desk: its key is that of its words ({@code web.desk.<key>}). */
public enum DeskPlace {
  FORMS("/forms", "forms", "note", Permission.EDIT_DESK),
  SITES("/sites", "sites", "grid", Permission.EDIT_DESK),
  CRITERIA("/criteria", "criteria", "scales", Permission.EDIT_DESK),
  SCORING("/scoring", "scoring", "star", Permission.SEE_LEADS),
  CALIBRATION("/calibration", "calibration", "chart", Permission.SEE_LEADS),
  QUESTIONNAIRES("/questionnaires", "questionnaires", "list", Permission.EDIT_DESK),
  ROUTING("/routing", "routing", "arrow", Permission.EDIT_DESK),
  REASONS("/reasons", "reasons", "note", Permission.EDIT_DESK),
  TRACKS("/tracks", "tracks", "arrow", Permission.SEE_LEADS),
  PARTNERS("/partners", "partners", "people", Permission.SEE_LEADS),
  DUPLICATES("/duplicates", "duplicates", "copy", Permission.SEE_LEADS),
  STAGES("/stages", "stages", "flag", Permission.MANAGE_COMPANY);

  private final String path;
  private final String key;
  private final String icon;
  private final Permission permission;

  DeskPlace(String path, String key, String icon, Permission permission) {
    this.path = path;
    this.key = key;
    this.icon = icon;
    this.permission = permission;
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

  static List<DeskPlace> openTo(SignedIn user) {
    return Arrays.stream(values()).filter(place -> user.may(place.permission)).toList();
  }
}
