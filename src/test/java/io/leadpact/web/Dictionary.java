package io.leadpact.web;

import org.springframework.context.MessageSource;

/** All published words, for tests of modules that put them together. */
public final class Dictionary {

  private Dictionary() {}

  public static MessageSource words() {
    return new Messages();
  }
}
