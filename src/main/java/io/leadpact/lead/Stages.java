package io.leadpact.lead;

import io.leadpact.identity.Audit;
import io.leadpact.kernel.Party;
import io.leadpact.kernel.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stages of the company's funnel, in order. */
@Service
public class Stages {

  private record Cached(String revision, List<Stage> stages) {}

  private final JdbcClient jdbc;
  private final Audit audit;
  private volatile Cached cached = new Cached("", List.of());

  Stages(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** In order; empty until the company is set up. Read again only after a rule was changed. */
  public List<Stage> all() {
    // With the transaction that wrote it, since a number that was rolled back comes again.
    var revision =
        jdbc.sql("select revision || '/' || xmin from rules_revision").query(String.class).single();
    var known = cached;
    if (!known.revision().equals(revision)) {
      known = new Cached(revision, read());
      cached = known;
    }
    return known.stages();
  }

  /** Those to which leads still come, in order. */
  public List<Stage> active() {
    return all().stream().filter(stage -> !stage.retired()).toList();
  }

  public Optional<Stage> find(String key) {
    return all().stream().filter(stage -> stage.key().equals(key)).findFirst();
  }

  /**
   * Sets all stages at once, for whoever sets up the company. Stages that are known keep their name
   * and owner.
   *
   * @throws RuleViolation where LEAD is not first, WON not last, or leads have reached a stage that
   *     is missing now
   */
  @Transactional
  public void define(List<String> keys) {
    change(now -> Funnel.of(keys, now.stages()));
  }

  /**
   * The same, saying who works towards each; known stages keep their names.
   *
   * @param owners by key, in order
   */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public void define(Map<String, Optional<Party>> owners) {
    change(now -> owned(Funnel.of(List.copyOf(owners.keySet()), now.stages()), owners));
  }

  private static Funnel owned(Funnel funnel, Map<String, Optional<Party>> owners) {
    var owned = funnel;
    for (var stage : funnel.stages()) {
      var owner = Objects.requireNonNull(owners.get(stage.key())).orElse(null);
      owned = owned.changed(stage.called(stage.label(), owner));
    }
    return owned;
  }

  /** No lead has come yet, so that nothing has reached any stage. */
  @Transactional(readOnly = true)
  public boolean untouched() {
    return jdbc.sql("select not exists (select from lead_event)").query(Boolean.class).single();
  }

  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  void add(Stage stage) {
    change(now -> now.with(stage));
  }

  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  void remove(String key) {
    change(now -> now.without(key));
  }

  /** Other words, another owner, another milestone; its key, and so its history, stays. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public void set(Stage stage) {
    change(now -> now.changed(stage));
  }

  /**
   * A retired stage keeps its history and is offered no more.
   *
   * @throws RuleViolation for LEAD and WON
   */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  void retire(String key, boolean retired) {
    change(now -> now.retired(key, retired));
  }

  /** How many open leads stand there now. */
  @Transactional(readOnly = true)
  long standing(String key) {
    return jdbc.sql("select count(*) from lead_state where stage = :key and outcome is null")
        .param("key", key)
        .query(Long.class)
        .single();
  }

  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  void move(String key, int by) {
    change(now -> now.moved(key, by));
  }

  private void change(UnaryOperator<Funnel> how) {
    jdbc.sql("lock table stage in share row exclusive mode").update();
    var stored = read();
    var before =
        stored.isEmpty() ? Funnel.of(List.of("LEAD", "WON"), List.of()) : new Funnel(stored);
    var after = how.apply(before);
    if (after.stages().equals(stored)) {
      return;
    }
    var gone = new TreeSet<>(before.missingIn(after));
    gone.forEach(this::refuseReached);
    write(after);
    var keys = after.stages().stream().map(Stage::key).toList();
    audit.note("stages.changed", "stages", Map.of("stages", keys));
  }

  private void refuseReached(String key) {
    var leads =
        jdbc.sql(
                """
                select count(distinct lead_id) from lead_event
                where type = 'STAGE_REACHED' and facts ->> 'stage' = :key
                """)
            .param("key", key)
            .query(Long.class)
            .single();
    if (leads > 0) {
      throw new RuleViolation(
          "stage.reached", leads + " leads have reached " + key, "stages", key, leads);
    }
  }

  private void write(Funnel funnel) {
    jdbc.sql("delete from stage").update();
    for (int place = 0; place < funnel.stages().size(); place++) {
      var stage = funnel.stages().get(place);
      jdbc.sql(
              """
              insert into stage
                (key, position, label, milestone, owner, meaning, needs, retired)
              values (:key, :position, :label, :milestone, :owner, :meaning,
                string_to_array(:needs, ','), :retired)
              """)
          .param("key", stage.key())
          .param("position", place)
          .param("label", stage.label())
          .param("milestone", stage.milestone())
          .param("owner", stage.owner() == null ? null : stage.owner().name())
          .param("meaning", stage.meaning())
          .param("needs", String.join(",", stage.needs().stream().map(EntryNeed::name).toList()))
          .param("retired", stage.retired())
          .update();
    }
  }

  private List<Stage> read() {
    return jdbc.sql(
            """
            select key, label, milestone, owner, meaning, needs, retired from stage
            order by position
            """)
        .query(Stages::stage)
        .list();
  }

  private static Stage stage(ResultSet row, int number) throws SQLException {
    var owner = row.getString("owner");
    return new Stage(
        row.getString("key"),
        row.getString("label"),
        row.getString("milestone"),
        owner == null ? null : Party.valueOf(owner),
        row.getString("meaning"),
        Stream.of((String[]) row.getArray("needs").getArray()).map(EntryNeed::valueOf).toList(),
        row.getBoolean("retired"));
  }
}
