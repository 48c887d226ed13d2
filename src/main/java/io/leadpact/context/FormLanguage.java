package io.leadpact.context;

/** A form may have a language of its own, whoever reads it. */
public final class FormLanguage {

  /** The attribute of a request that names it, before anything else is asked. */
  public static final String ATTRIBUTE = "leadpact.language";

  private FormLanguage() {}
}
