package io.leadpact.demo;

import io.leadpact.demo.story.Plot;
import io.leadpact.identity.Audit;
import io.leadpact.identity.Companies;
import io.leadpact.identity.Company;
import io.leadpact.identity.SystemUser;
import io.leadpact.kernel.Conflict;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The made-up company: comes with an empty installation, goes when somebody starts clean. */
@Service
public class Demo {

  private static final Logger log = LoggerFactory.getLogger(Demo.class);

  private final DemoCompany company;
  private final DemoLeads leads;
  private final Installation installation;
  private final Companies companies;
  private final Audit audit;
  private final Clock clock;

  Demo(
      DemoCompany company,
      DemoLeads leads,
      Installation installation,
      Companies companies,
      Audit audit,
      Clock clock) {
    this.company = company;
    this.leads = leads;
    this.installation = installation;
    this.companies = companies;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether what is here is made up. */
  @Transactional(readOnly = true)
  public boolean isOn() {
    return companies.find().map(Company::demo).orElse(false);
  }

  /** All or nothing: a start that is interrupted begins anew. */
  @Transactional
  public void load() {
    if (!installation.isUntouched()) {
      return;
    }
    var began = clock.millis();
    SystemUser.run(
        () -> {
          var now = clock.instant();
          var plot = Plot.at(now, DemoCompany.ZONE);
          log.info("Making up a company and a year of its leads: a few seconds");
          var count = leads.record(plot, company.setUp(plot), now);
          audit.note("demo.loaded", "company", Map.of("leads", count));
          log.info("Made up a company with {} leads in {} ms", count, clock.millis() - began);
        });
  }

  /** Takes the made-up company away with all that belongs to it; who did it stays in the audit. */
  @PreAuthorize("hasAuthority('MANAGE_COMPANY')")
  @Transactional
  public void startClean(String actor) {
    if (!isOn()) {
      throw new Conflict("demo.over", "There is no made-up company any more");
    }
    audit.note("demo.cleared", "company", Map.of());
    installation.clear(actor, "start clean", clock.instant());
  }
}
