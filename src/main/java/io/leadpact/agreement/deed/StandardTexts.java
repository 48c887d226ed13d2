package io.leadpact.agreement.deed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that the program has in every language, and where in the document each stands. Their
 * numbers come from the structure and the terms of the agreement, so that they always fit.
 */
public final class StandardTexts {

  /** Before the key of a stage in small letters: {@code stage_mql} defines it. */
  public static final String STAGE = "stage_";

  /** Before a word of the glossary: {@code term_mql} defines it. */
  public static final String TERM = "term_";

  private static final Map<String, Section> SECTIONS = new LinkedHashMap<>();

  static {
    add(Section.PURPOSE, "purpose", "goals");
    add(Section.DEFINITIONS, "term_contact", "term_lead", "term_mql", "term_sql", "term_sal");
    add(Section.DEFINITIONS, "term_opportunity", "term_bant", "term_cadence", "term_cac");
    add(Section.DEFINITIONS, "term_ltv", "term_conversion", "term_funnel", "term_stages");
    add(Section.DEFINITIONS, "term_crm", "term_icp", "term_response_time", "term_business_time");
    add(Section.STAGES, "handover", "desk", "attempts", "channels");
    add(Section.REPORTING, "measuring", "reporting");
    add(Section.COMMUNICATION, "communication", "feedback");
    add(Section.CONFLICT, "conflict");
    add(Section.CORRECTION, "correction", "plans", "consequence");
    add(Section.VALIDITY, "validity", "review", "yearly_review", "change", "signature");
  }

  private StandardTexts() {}

  private static void add(Section section, String... names) {
    Arrays.stream(names).forEach(name -> SECTIONS.put(name, section));
  }

  /** All of them in the order of the document, but those of the stages. */
  public static List<String> names() {
    return List.copyOf(SECTIONS.keySet());
  }

  /** Where the text of that name usually stands; none: it is not one of ours. */
  public static Optional<Section> section(String name) {
    return name.startsWith(STAGE)
        ? Optional.of(Section.STAGES)
        : Optional.ofNullable(SECTIONS.get(name));
  }

  /** The name of the text that defines a stage. */
  public static String ofStage(String stage) {
    return STAGE + stage.toLowerCase(Locale.ROOT);
  }

  /** The stage that the text of that name defines; none: it defines no stage of these. */
  public static Optional<String> stage(String name, List<String> stages) {
    return stages.stream().filter(stage -> ofStage(stage).equals(name)).findFirst();
  }
}
