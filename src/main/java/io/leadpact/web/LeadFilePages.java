package io.leadpact.web;

import io.leadpact.clock.Clocks;
import io.leadpact.identity.SignedIn;
import io.leadpact.kernel.Csv;
import io.leadpact.lead.LeadFilter;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.LeadList;
import io.leadpact.lead.LeadOrder;
import io.leadpact.lead.LeadView;
import io.leadpact.qualification.LeadScores;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All leads of a list as a file, read page by page while they are written. */
@Controller
class LeadFilePages {

  private final LeadList list;
  private final Clocks clocks;
  private final LeadTable table;
  private final LeadListDesk desk;
  private final LeadScores scores;

  LeadFilePages(
      LeadList list, Clocks clocks, LeadTable table, LeadListDesk desk, LeadScores scores) {
    this.scores = scores;
    this.desk = desk;
    this.list = list;
    this.clocks = clocks;
    this.table = table;
  }

  @GetMapping("/leads.csv")
  void download(
      @RequestParam MultiValueMap<String, String> asked,
      @AuthenticationPrincipal SignedIn user,
      HttpServletResponse response)
      throws IOException {
    var filter = LeadFilter.of(asked);
    var order = LeadOrder.of(asked.getFirst("sort"));
    var columns = LeadTable.columns(desk.columns(user));
    var page = list.page(filter, order, null, LeadList.LONGEST_PAGE);
    response.setContentType(Csv.MEDIA_TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"leads.csv\"");
    try (var csv = Csv.to(response.getOutputStream())) {
      table.head(csv, columns);
      for (var next = page;
          ;
          next = list.page(filter, order, next.after(), LeadList.LONGEST_PAGE)) {
        var leads = next.leads().stream().map(LeadView::id).toList();
        var soonest = clocks.soonest(leads);
        var points = columns.contains("score") ? scores.points(leads) : Map.<LeadId, Integer>of();
        for (var lead : next.leads()) {
          table.write(csv, columns, lead, soonest.get(lead.id()), points.get(lead.id()));
        }
        if (next.after() == null) {
          return;
        }
      }
    }
  }
}
