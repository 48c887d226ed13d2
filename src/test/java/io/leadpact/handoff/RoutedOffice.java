package io.leadpact.handoff;

import io.leadpact.clock.FollowUpWork;
import io.leadpact.handoff.routing.Member;
import io.leadpact.handoff.routing.Method;
import io.leadpact.handoff.routing.Occasion;
import io.leadpact.handoff.routing.Plan;
import io.leadpact.identity.Role;
import io.leadpact.identity.UserDetail;
import io.leadpact.identity.Users;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import io.leadpact.testing.As;
import io.leadpact.testing.Office;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office with two of sales, Ann and Bob, and a plan by which leads go to them. */
final class RoutedOffice {

  final Office office;
  final String ann;
  final String bob;
  private final ApplicationContext app;

  private RoutedOffice(ApplicationContext app) {
    this.app = app;
    this.office = Office.open(app);
    this.ann = rep("ann");
    this.bob = rep("bob");
  }

  static RoutedOffice open(ApplicationContext app) {
    return new RoutedOffice(app);
  }

  private String rep(String name) {
    return As.call(
        As.administrator(),
        () ->
            app.getBean(Users.class)
                .create(
                    name + "@example.com",
                    new UserDetail(name, Set.of(Role.SALES_REP), "sales", null, null))
                .actor());
  }

  /** Sales gets leads that are handed over. */
  void sales(Method method, @Nullable Integer capacity, String... persons) {
    plan(method, capacity, false, null, persons);
  }

  void plan(
      Method method,
      @Nullable Integer capacity,
      boolean outsideHours,
      @Nullable Integer reassignMinutes,
      String... persons) {
    var members =
        Stream.of(persons)
            .map(person -> new Member(person, 1, capacity, List.of(), List.of()))
            .toList();
    define(
        "sales",
        new Plan(
            List.of(Occasion.HANDED_OVER),
            List.of(),
            method,
            members,
            List.of(),
            outsideHours,
            reassignMinutes));
  }

  void define(String team, Plan plan) {
    As.run(As.administrator(), () -> app.getBean(Routings.class).define(team, plan, null));
  }

  LeadId handedOver() {
    var lead = office.lead();
    office.mql(lead);
    app.getBean(FollowUpWork.class).catchUp();
    return lead;
  }

  @Nullable String holder(LeadId lead) {
    return As.call(As.administrator(), () -> app.getBean(Leads.class).view(lead).state().person());
  }

  @Nullable String team(LeadId lead) {
    return As.call(As.administrator(), () -> app.getBean(Leads.class).view(lead).state().team());
  }

  /** All about a lead, the newest first. */
  List<Assignment> decisions(LeadId lead) {
    return As.call(As.administrator(), () -> app.getBean(Assignments.class).of(lead.value()));
  }

  List<String> outcomes(LeadId lead) {
    return decisions(lead).stream().map(Assignment::outcome).toList();
  }

  /** How many leads somebody holds. */
  int held(String person) {
    return app.getBean(JdbcClient.class)
        .sql("select count(*) from lead_state where person = :person")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  /** How many leads wait for somebody. */
  int waiting() {
    return app.getBean(JdbcClient.class)
        .sql("select count(*) from routing_waiting")
        .query(Integer.class)
        .single();
  }
}
