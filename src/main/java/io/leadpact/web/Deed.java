package io.leadpact.web;

import io.leadpact.identity.Permission;
import io.leadpact.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** Something that one can do from anywhere, found by its words {@code shell.do.<key>}. */
public enum Deed {
  NEW_LEAD("new-lead", "plus", "/leads/new", Permission.ADD_LEADS),
  IMPORT("import", "doc", "/imports#new", Permission.IMPORT),
  INVITE("invite", "people", "/users/new", Permission.MANAGE_COMPANY),
  TOKEN("token", "key", "/tokens#new", Permission.MANAGE_COMPANY),
  ACCOUNT("account", "people", "/account", null),
  LIGHT("light", "theme", "/theme", "theme", "light"),
  DARK("dark", "theme", "/theme", "theme", "dark"),
  ENGLISH("english", "note", "/language", "language", "en"),
  RUSSIAN("russian", "note", "/language", "language", "ru"),
  POLISH("polish", "note", "/language", "language", "pl"),
  PORTUGUESE("portuguese", "note", "/language", "language", "pt-BR"),
  API("api", "doc", "/api-docs", null),
  SIGN_OUT("sign-out", "door", "/sign-out", "bye", "true");

  private final String key;
  private final String icon;
  private final String path;
  private final @Nullable String field;
  private final @Nullable String value;
  private final @Nullable Permission permission;

  /** A page that one goes to. */
  Deed(String key, String icon, String path, @Nullable Permission permission) {
    this.key = key;
    this.icon = icon;
    this.path = path;
    this.field = null;
    this.value = null;
    this.permission = permission;
  }

  /** A form that is sent, with one field. */
  Deed(String key, String icon, String path, String field, String value) {
    this.key = key;
    this.icon = icon;
    this.path = path;
    this.field = field;
    this.value = value;
    this.permission = null;
  }

  public String key() {
    return key;
  }

  public String icon() {
    return icon;
  }

  public String path() {
    return path;
  }

  public @Nullable String field() {
    return field;
  }

  public @Nullable String value() {
    return value;
  }

  String words() {
    return "shell.do." + key;
  }

  boolean isOpenTo(SignedIn user) {
    return permission == null || user.may(permission);
  }
}
