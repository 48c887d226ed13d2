package io.leadpact.agreement;

import io.leadpact.agreement.deed.Clause;
import io.leadpact.agreement.deed.ClauseText;
import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.AimText;
import io.leadpact.agreement.terms.PromiseSet;
import io.leadpact.agreement.terms.PromiseText;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The terms of the versions and the clauses that word them: a row each. */
@Repository
class TermRepository {

  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TermRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** All rows by the number of their version. */
  record Rows(
      Map<Integer, List<TimedPromise>> promises,
      Map<Integer, List<Quota>> quotas,
      Map<Integer, List<Aim>> aims,
      Map<Integer, List<Clause>> clauses) {

    PromiseSet set(int version, Optional<Instant> since) {
      return new PromiseSet(
          version,
          since,
          promises.getOrDefault(version, List.of()),
          quotas.getOrDefault(version, List.of()),
          aims.getOrDefault(version, List.of()));
    }

    List<Clause> clauses(int version) {
      return clauses.getOrDefault(version, List.of());
    }
  }

  Rows byVersion() {
    return new Rows(promises(), quotas(), aims(), clauses());
  }

  private Map<Integer, List<TimedPromise>> promises() {
    var promises = new HashMap<Integer, List<TimedPromise>>();
    jdbc.sql("select version, definition from promise order by version, position")
        .query(
            rs -> {
              promises
                  .computeIfAbsent(rs.getInt(1), version -> new ArrayList<>())
                  .add(PromiseText.read(json.readValue(rs.getString(2), BODY)));
            });
    return promises;
  }

  private Map<Integer, List<Quota>> quotas() {
    var quotas = new HashMap<Integer, List<Quota>>();
    jdbc.sql("select version, key, party, stage, per_month from quota order by version, position")
        .query(
            rs -> {
              quotas
                  .computeIfAbsent(rs.getInt(1), version -> new ArrayList<>())
                  .add(
                      new Quota(
                          rs.getString(2),
                          Party.valueOf(rs.getString(3)),
                          rs.getString(4),
                          rs.getInt(5)));
            });
    return quotas;
  }

  private Map<Integer, List<Aim>> aims() {
    var aims = new HashMap<Integer, List<Aim>>();
    jdbc.sql("select version, definition from aim order by version, position")
        .query(
            rs -> {
              aims.computeIfAbsent(rs.getInt(1), version -> new ArrayList<>())
                  .add(AimText.read(json.readValue(rs.getString(2), BODY)));
            });
    return aims;
  }

  private Map<Integer, List<Clause>> clauses() {
    var clauses = new HashMap<Integer, List<Clause>>();
    jdbc.sql(
            """
            select version, key, section, term, standard, words, plan
            from clause order by version, position
            """)
        .query(
            rs -> {
              var body = new LinkedHashMap<String, Object>();
              body.put("key", rs.getString("key"));
              body.put("section", rs.getString("section"));
              body.put("term", rs.getString("term"));
              body.put("standard", rs.getString("standard"));
              body.put("words", json.readValue(rs.getString("words"), BODY));
              body.put("plan", rs.getString("plan"));
              clauses
                  .computeIfAbsent(rs.getInt("version"), version -> new ArrayList<>())
                  .add(ClauseText.read(body));
            });
    return clauses;
  }

  void deleteAll() {
    for (var table : List.of("clause", "aim", "quota", "promise")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  void write(AgreementVersion version) {
    writePromises(version);
    writeQuotas(version);
    writeAims(version);
    writeClauses(version);
  }

  private void writePromises(AgreementVersion version) {
    int position = 0;
    for (var promise : version.promises()) {
      jdbc.sql("insert into promise values (:version, :key, :position, :definition::jsonb)")
          .param("version", version.number())
          .param("key", promise.key())
          .param("position", position++)
          .param("definition", json.writeValueAsString(PromiseText.write(promise)))
          .update();
    }
  }

  private void writeQuotas(AgreementVersion version) {
    int position = 0;
    for (var quota : version.quotas()) {
      jdbc.sql("insert into quota values (:version, :key, :position, :party, :stage, :perMonth)")
          .param("version", version.number())
          .param("key", quota.key())
          .param("position", position++)
          .param("party", quota.party().name())
          .param("stage", quota.stage())
          .param("perMonth", quota.perMonth())
          .update();
    }
  }

  private void writeAims(AgreementVersion version) {
    int position = 0;
    for (var aim : version.set().aims()) {
      jdbc.sql(
              """
              insert into aim values
                (:version, :key, :position, :kind, :owner, :measure, :rhythm, :definition::jsonb)
              """)
          .param("version", version.number())
          .param("key", aim.key())
          .param("position", position++)
          .param("kind", AimText.Kind.of(aim).name())
          .param("owner", aim.owner().name())
          .param("measure", aim.measure().name())
          .param("rhythm", aim.owed().rhythm().name())
          .param("definition", json.writeValueAsString(AimText.write(aim)))
          .update();
    }
  }

  private void writeClauses(AgreementVersion version) {
    int position = 0;
    for (var clause : version.wording().map(AgreementVersion.Wording::clauses).orElse(List.of())) {
      var body = ClauseText.write(clause);
      jdbc.sql(
              """
              insert into clause values
                (:version, :key, :position, :section, :term, :standard, :words::jsonb, :plan)
              """)
          .param("version", version.number())
          .param("key", clause.key())
          .param("position", position++)
          .param("section", clause.section().name())
          .param("term", clause.term().orElse(null))
          .param("standard", clause.standard().orElse(null))
          .param("words", json.writeValueAsString(body.getOrDefault("words", Map.of())))
          .param("plan", clause.plan().orElse(null))
          .update();
    }
  }
}
