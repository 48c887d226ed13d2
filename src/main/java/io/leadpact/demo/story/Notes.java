package io.leadpact.demo.story;

import java.util.List;

/** What people jot down. */
final class Notes {

  private static final List<String> SAID =
      List.of(
          "Asked to call again on Thursday after lunch",
          "Has two branches, the second opens in spring",
          "Compares us with what they have built themselves",
          "Decision together with the head of finance",
          "Prefers e-mail in German",
          "Wants to see the reports before talking of the price",
          "Came by recommendation of a former colleague");

  private Notes() {}

  static String one(Chance chance) {
    return chance.one(SAID);
  }
}
