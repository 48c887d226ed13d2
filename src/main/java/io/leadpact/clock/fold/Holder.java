package io.leadpact.clock.fold;

import io.leadpact.lead.journal.Fact;
import io.leadpact.lead.journal.Happening;
import java.util.Optional;

/**
 * Who holds the lead and what it said when it came in, at the point of the journal that is being
 * read.
 */
final class Holder {

  private Optional<String> team = Optional.empty();
  private Optional<String> person = Optional.empty();
  private Optional<String> channel = Optional.empty();
  private Optional<String> segment = Optional.empty();

  void on(Happening happening) {
    var facts = happening.facts();
    switch (happening.type()) {
      case CREATED -> {
        channel = facts.get(Fact.CHANNEL);
        segment = facts.get(Fact.SEGMENT);
      }
      case GIVEN_TO -> {
        team = facts.get(Fact.TEAM).or(() -> team);
        person = facts.get(Fact.PERSON);
      }
      case RETURNED -> {
        team = Optional.empty();
        person = Optional.empty();
      }
      default -> {
        // Nobody takes or leaves the lead.
      }
    }
  }

  /** What the scope of a promise asks for. */
  Optional<String> get(Fact fact) {
    return switch (fact) {
      case TEAM -> team;
      case PERSON -> person;
      case CHANNEL -> channel;
      case SEGMENT -> segment;
      default -> Optional.empty();
    };
  }
}
