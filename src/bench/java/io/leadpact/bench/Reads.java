package io.leadpact.bench;

import io.leadpact.clock.Clocks;
import io.leadpact.clock.Clocks.Whose;
import io.leadpact.handoff.Queue;
import io.leadpact.handoff.QueueScope;
import io.leadpact.identity.SystemUser;
import io.leadpact.kernel.Period;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadOrder;
import io.leadpact.report.Compliance;
import io.leadpact.report.Funnel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists, queues and reports: the time that their statements take, as the use cases of the pages ask
 * them.
 */
class Reads implements Benchmarks.Part {

  private static final int PAGE = 50;
  private static final int MONTHS = 24;
  private static final double LIST_MS = 2;
  private static final int ON_DESK = 40;
  private static final double DESK_MS = 15;

  /**
   * One question.
   *
   * @param floor plain SQL that gives as much, or null
   * @param goal milliseconds, or the ratio to the floor where it is below 2 and relative
   */
  private record Question(
      String name, Runnable ours, String floor, double goal, boolean absolute) {}

  @Override
  public String name() {
    return "Reads";
  }

  @Override
  public List<Figure> measure(Running application, Size size) throws Exception {
    try (var connection = application.connect()) {
      Floors.make(connection);
      var questions = questions(application, size);
      explain(questions);
      warmUp(connection, questions, size.warmUp());
      var figures = new ArrayList<Figure>();
      for (var question : questions) {
        figures.add(rounds(connection, question, size.round() * 1_000_000_000L / 20));
      }
      Floors.drop(connection);
      return figures;
    }
  }

  private static void explain(List<Question> questions) {
    for (var question : questions) {
      System.out.printf("%n== %s%n", question.name());
      Watch.plans(() -> SystemUser.run(question.ours())).forEach(System.out::println);
    }
  }

  private static void warmUp(Connection connection, List<Question> questions, int seconds)
      throws SQLException {
    var until = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < until) {
      for (var question : questions) {
        SystemUser.run(question.ours());
        if (question.floor() != null) {
          Sql.texts(connection, question.floor());
        }
      }
    }
  }

  private static Figure rounds(Connection connection, Question question, long nanos)
      throws SQLException {
    var floors = new double[question.floor() == null ? 0 : Size.ROUNDS];
    var ours = new double[Size.ROUNDS];
    for (int i = 0; i < Size.ROUNDS; i++) {
      if (question.floor() != null) {
        floors[i] = floor(connection, question.floor(), nanos);
      }
      var took = new ArrayList<Double>();
      var until = System.nanoTime() + nanos;
      while (System.nanoTime() < until) {
        took.add(Watch.millis(() -> SystemUser.run(question.ours())));
      }
      ours[i] = middle(took);
    }
    return new Figure(
        question.name(), false, floors, ours, question.goal(), question.absolute(), "in SQL");
  }

  private static double floor(Connection connection, String sql, long nanos) throws SQLException {
    var took = new ArrayList<Double>();
    var until = System.nanoTime() + nanos;
    try (var statement = connection.prepareStatement(sql)) {
      while (System.nanoTime() < until) {
        var began = System.nanoTime();
        statement.executeQuery().close();
        took.add((System.nanoTime() - began) / 1e6);
      }
    }
    return middle(took);
  }

  private static double middle(List<Double> values) {
    return Figure.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<Question> questions(Running application, Size size) {
    var questions = new ArrayList<Question>();
    lists(questions, application.bean(LeadList.class), size);
    queues(questions, application.bean(Clocks.class));
    desks(questions, application.bean(Queue.class));
    reports(questions, application);
    return questions;
  }

  private static void lists(List<Question> questions, LeadList list, Size size) {
    page(questions, list, "list, first page", LeadFilter.NONE, LeadOrder.NEWEST, null);
    var deep = new String[1];
    SystemUser.run(() -> deep[0] = deep(list, Math.min(1_000, size.leads() / PAGE / 2)));
    page(questions, list, "list, page 1,000", LeadFilter.NONE, LeadOrder.NEWEST, deep[0]);
    page(questions, list, "list by activity", LeadFilter.NONE, LeadOrder.ACTIVITY, null);
    page(questions, list, "list by name", LeadFilter.NONE, LeadOrder.NAME, null);
    page(
        questions,
        list,
        "list of a stage",
        filter(null, "SQL", null, null),
        LeadOrder.NEWEST,
        null);
    page(
        questions,
        list,
        "list of a person's won leads",
        filter(null, "WON", "user:107", null),
        LeadOrder.NEWEST,
        null);
    page(
        questions,
        list,
        "list of a channel in a month",
        filter(null, null, null, YearMonth.now().minusMonths(12)),
        LeadOrder.NEWEST,
        null);
    narrowed(questions, list);
    if (size.leads() <= 1_000_000) {
      search(questions, list, "list, one word, 1 hit", "p%d@firm".formatted(size.leads() / 2));
      search(questions, list, "list, two words, few hits", "Firm 4711 Foods");
      search(questions, list, "list, one word, 1/16 of all leads", "nowak");
      search(questions, list, "list, two words, 1/256 of all leads", "olga silva");
      search(questions, list, "list, a word that nobody has", "qqzzqqzz");
    }
  }

  /** By what stands in no index of the order, or lies far off in it. */
  private static void narrowed(List<Question> questions, LeadList list) {
    var old = YearMonth.now().minusMonths(20) + "-4";
    narrowed(questions, list, LeadOrder.NEWEST, "campaign", old);
    narrowed(questions, list, LeadOrder.ACTIVITY, "campaign", old);
    narrowed(questions, list, LeadOrder.NAME, "campaign", old);
    narrowed(questions, list, LeadOrder.VALUE, "campaign", old);
    narrowed(questions, list, LeadOrder.NEWEST, "region", "PT");
    narrowed(questions, list, LeadOrder.NAME, "region", "PT");
    narrowed(questions, list, LeadOrder.NEWEST, "valueFrom", "99900");
    narrowed(questions, list, LeadOrder.ACTIVITY, "outcome", "WON");
    for (var clock : List.of("breached", "risk", "today", "running")) {
      narrowed(questions, list, LeadOrder.NEWEST, "clock", clock);
      narrowed(questions, list, LeadOrder.DUE, "clock", clock);
    }
    var several = Map.of("region", List.of("PL", "DE"), "segment", List.of("small", "large"));
    page(
        questions,
        list,
        "list of two regions and two segments",
        LeadFilter.of(several),
        LeadOrder.NEWEST,
        null);
    questions.add(
        new Question(
            "found, of a region",
            () -> list.count(LeadFilter.of(Map.of("region", List.of("PT"))), LeadOrder.NEWEST),
            null,
            LIST_MS,
            true));
  }

  private static void narrowed(
      List<Question> questions, LeadList list, LeadOrder order, String part, String value) {
    var filter = LeadFilter.of(Map.of(part, List.of(value)));
    page(
        questions,
        list,
        "list, %s %s, %s".formatted(part, value, order.key()),
        filter,
        order,
        null);
  }

  private static void search(List<Question> questions, LeadList list, String name, String words) {
    page(questions, list, name, filter(words, null, null, null), LeadOrder.NEWEST, null);
  }

  private static LeadFilter filter(String words, String stage, String person, YearMonth month) {
    var parts = new HashMap<String, List<String>>();
    say(parts, "q", words);
    say(parts, "stage", stage);
    say(parts, "person", person);
    if (month != null) {
      say(parts, "channel", "paid");
      say(parts, "from", month.toString());
      say(parts, "to", month.toString());
    }
    return LeadFilter.of(parts);
  }

  private static void say(Map<String, List<String>> parts, String name, String value) {
    if (value != null) {
      parts.put(name, List.of(value));
    }
  }

  private static String deep(LeadList list, int pages) {
    String cursor = null;
    for (int left = pages * PAGE; left > 0; left -= LeadList.LONGEST_PAGE) {
      cursor =
          list.page(
                  LeadFilter.NONE, LeadOrder.NEWEST, cursor, Math.min(left, LeadList.LONGEST_PAGE))
              .after();
    }
    return cursor;
  }

  private static void page(
      List<Question> questions,
      LeadList list,
      String name,
      LeadFilter filter,
      LeadOrder order,
      String cursor) {
    var floor =
        filter.empty() && cursor == null && order == LeadOrder.NEWEST ? Floors.FIRST_PAGE : null;
    questions.add(
        new Question(name, () -> list.page(filter, order, cursor, PAGE), floor, LIST_MS, true));
  }

  private static void queues(List<Question> questions, Clocks clocks) {
    var person = new Whose(null, "user:107");
    var team = new Whose("east", null);
    questions.add(
        new Question("queue of a person", () -> clocks.dueNext(person, PAGE), null, LIST_MS, true));
    questions.add(
        new Question("queue of a team", () -> clocks.dueNext(team, PAGE), null, LIST_MS, true));
    questions.add(
        new Question(
            "queue of everybody",
            () -> clocks.dueNext(Whose.EVERYBODYS, PAGE),
            Floors.DUE_NEXT,
            LIST_MS,
            true));
    questions.add(
        new Question(
            "breached and open, of a person",
            () -> clocks.breachedOpen(person, PAGE),
            null,
            LIST_MS,
            true));
    questions.add(
        new Question(
            "breached and open, counted to 100",
            () -> clocks.countBreachedOpen(Whose.EVERYBODYS),
            null,
            LIST_MS,
            true));
  }

  /** All that the list of the page asks: rows, clocks, and what is owed on each lead. */
  private static void desks(List<Question> questions, Queue queue) {
    var scopes =
        Map.of(
            "a person", new QueueScope("user:107", "user:107", null),
            "a team", new QueueScope("team", null, "east"),
            "everybody", new QueueScope("all", null, null));
    scopes.forEach(
        (whose, scope) ->
            questions.add(
                new Question(
                    "queue page, list of " + whose,
                    () -> queue.page(scope, Office.ZONE, null, ON_DESK),
                    null,
                    DESK_MS,
                    true)));
    questions.add(
        new Question(
            "queue page, leads to take",
            () -> queue.toTake("east", Office.ZONE, 5),
            null,
            DESK_MS,
            true));
    questions.add(
        new Question("queue page, leads held", () -> queue.held("user:107"), null, LIST_MS, true));
  }

  private static void reports(List<Question> questions, Running application) {
    var compliance = application.bean(Compliance.class);
    var funnel = application.bean(Funnel.class);
    var last = YearMonth.now(Office.ZONE).minusMonths(1);
    var month = Period.month(last);
    var all = new Period(last.minusMonths(MONTHS - 1), last);
    questions.add(
        new Question(
            "dashboard: this month",
            () -> compliance.figures(Period.month(last.plusMonths(1))),
            Floors.MONTH,
            LIST_MS,
            true));
    questions.add(
        new Question(
            "compliance, a month", () -> compliance.figures(month), Floors.MONTH, LIST_MS, true));
    questions.add(
        new Question(
            "compliance, 24 months", () -> compliance.figures(all), Floors.MONTHS, 60, true));
    questions.add(
        new Question(
            "funnel, a month",
            () -> funnel.steps(funnel.cohorts(month, null), month, null),
            Floors.FUNNEL,
            1.3,
            false));
    questions.add(
        new Question(
            "funnel, 24 months",
            () -> funnel.steps(funnel.cohorts(all, null), all, null),
            Floors.FUNNELS,
            60,
            true));
  }
}
