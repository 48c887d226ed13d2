package io.leadpact.handoff.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words by which leads are told apart, as people typed them. */
final class Words {

  private Words() {}

  static List<String> of(List<String> typed) {
    return typed.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
  }

  static boolean among(List<String> words, @Nullable String said) {
    return said != null && words.stream().anyMatch(said::equalsIgnoreCase);
  }
}
