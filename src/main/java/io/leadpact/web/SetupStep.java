package io.leadpact.web;

import java.util.Locale;

/** A step on the way from an empty installation to a signed agreement. */
public enum SetupStep {
  COMPANY,
  PLACE,
  KIT,
  PEOPLE,
  AGREEMENT;

  public String path() {
    return this == COMPANY ? "/setup" : "/setup/" + name().toLowerCase(Locale.ROOT);
  }

  /** Where whoever is done with this one goes on. */
  public String next() {
    return this == AGREEMENT ? "/" : values()[ordinal() + 1].path();
  }
}
