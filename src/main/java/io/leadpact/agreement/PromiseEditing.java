package io.leadpact.agreement;

import io.leadpact.agreement.terms.DefaultPromises;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.identity.Team;
import io.leadpact.identity.Teams;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes promises out of what was typed into the form, and the form out of promises. */
@Component
class PromiseEditing {

  /** Which field of the form says what the rule calls by the other name. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "limit", "amount",
          "warnBefore", "warn",
          "scope.channel", "channels",
          "startsOn", "starts",
          "stopsOn", "stops");

  private final Promises promises;
  private final Teams teams;

  PromiseEditing(Promises promises, Teams teams) {
    this.promises = promises;
    this.teams = teams;
  }

  /** The newest version, or the usual promises where there is none. */
  List<TimedPromise> present() {
    return promises.newest().map(AgreementVersion::promises).orElseGet(List::of);
  }

  List<TimedPromise> toBeginWith() {
    return promises.newest().map(AgreementVersion::promises).orElseGet(this::usual);
  }

  /** For the teams there are; without teams those that need none. */
  private List<TimedPromise> usual() {
    var all = teams.all();
    var sales = key(all, "sales").or(() -> ofParty(all, Party.SALES));
    var desk = key(all, "sdr").or(() -> sales);
    var usual =
        DefaultPromises.of(
            desk.map(Team::key).orElse("sdr"),
            desk.map(Team::party).orElse(Party.SALES),
            sales.map(Team::key).orElse("sales"));
    return sales.isPresent()
        ? usual
        : usual.stream()
            .filter(
                promise ->
                    !List.of("mql_handover", "desk_first_touch", "feedback")
                        .contains(promise.key()))
            .toList();
  }

  private static Optional<Team> key(List<Team> teams, String key) {
    return teams.stream().filter(team -> team.key().equals(key)).findFirst();
  }

  private static Optional<Team> ofParty(List<Team> teams, Party party) {
    return teams.stream().filter(team -> team.party() == party).findFirst();
  }

  /** By key, what the form began with. */
  Map<String, TimedPromise> known() {
    var known = new HashMap<String, TimedPromise>();
    toBeginWith().forEach(promise -> known.put(promise.key(), promise));
    return known;
  }

  /**
   * The promises that the rows say.
   *
   * @throws RuleViolation naming the field of the form, such as {@code rows[2].amount}
   */
  List<TimedPromise> read(List<PromiseRow> rows) {
    var known = known();
    var read = new ArrayList<TimedPromise>();
    var keys = new HashMap<String, Integer>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      if (!row.removed() && !row.untouched()) {
        var promise = read(row, i, Optional.ofNullable(known.get(String.valueOf(row.key()))));
        if (keys.put(promise.key(), i) != null) {
          throw new RuleViolation(
              "promise.twice", "Twice " + promise.key(), "rows[" + i + "].key", promise.key());
        }
        read.add(promise);
      }
    }
    return read;
  }

  private static TimedPromise read(PromiseRow row, int place, Optional<TimedPromise> known) {
    try {
      return row.promise(known);
    } catch (RuleViolation e) {
      var field = String.valueOf(e.field());
      throw new RuleViolation(
          e.code(),
          String.valueOf(e.getMessage()),
          "rows[%d].%s".formatted(place, FIELDS.getOrDefault(field, field)),
          e.arguments().toArray());
    }
  }
}
