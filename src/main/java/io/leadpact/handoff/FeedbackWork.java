package io.leadpact.handoff;

import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.identity.People;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.lead.Stage;
import io.leadpact.lead.Stages;
import io.leadpact.lead.journal.Journal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes down what journals tell of feedback. */
@Component
class FeedbackWork {

  private static final String MQL = "MQL";

  private final FeedbackStore store;
  private final Companies companies;
  private final Teams teams;
  private final People people;
  private final Stages stages;

  FeedbackWork(
      FeedbackStore store, Companies companies, Teams teams, People people, Stages stages) {
    this.store = store;
    this.companies = companies;
    this.teams = teams;
    this.people = people;
    this.stages = stages;
  }

  void look(Map<Long, Journal> journals) {
    var sales = sales();
    var zone = companies.find().map(Company::zone).orElse(ZoneOffset.UTC);
    var sources = store.sources(journals.keySet());
    var rules = store.rules(journals.keySet());
    var lines = new ArrayList<FeedbackStore.Line>();
    var without = new ArrayList<Long>();
    journals.forEach(
        (lead, journal) -> {
          var fact = FeedbackFact.of(journal, sales);
          var source = Optional.ofNullable(sources.get(lead));
          if (fact.isPresent() && source.isPresent()) {
            var rule = rule(fact.get(), Optional.ofNullable(rules.get(lead)));
            lines.add(FeedbackStore.Line.of(lead, fact.get(), zone, source.get(), rule));
          } else {
            without.add(lead);
          }
        });
    store.write(lines);
    store.remove(without);
  }

  private static String rule(FeedbackFact fact, Optional<String> version) {
    return fact.madeMql().equals(FeedbackFact.BY_RULES)
        ? version.map(number -> FeedbackFact.BY_RULES + ":" + number).orElse(FeedbackFact.BY_RULES)
        : fact.madeMql();
  }

  private SalesSide sales() {
    var keys =
        teams.all().stream()
            .filter(team -> team.party() == Party.SALES)
            .map(Team::key)
            .collect(Collectors.toSet());
    var reps =
        people.all().stream()
            .filter(person -> person.team().filter(keys::contains).isPresent())
            .map(People.Person::actor)
            .collect(Collectors.toSet());
    var mql =
        stages.all().stream()
            .filter(stage -> MQL.equals(stage.milestone()))
            .map(Stage::key)
            .findFirst()
            .orElse(MQL);
    return new SalesSide(keys, reps, mql);
  }
}
