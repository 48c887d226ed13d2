package io.leadpact.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The funnel, by cohort or by period, by month or by one dimension. */
@Controller
class FunnelPages {

  private final Funnel funnel;
  private final FunnelReading reading;

  FunnelPages(Funnel funnel, FunnelReading reading) {
    this.funnel = funnel;
    this.reading = reading;
  }

  @GetMapping("/funnel")
  String show(@RequestParam Map<String, String> said, HttpServletRequest request, Model model) {
    var address = address(said);
    if (Address.hasBlanks(request)) {
      return "redirect:" + address.page();
    }
    model.addAttribute("address", address);
    model.addAttribute("read", reading.read(address, funnel.zone()));
    model.addAttribute("stages", funnel.keys());
    model.addAttribute("channels", funnel.channels());
    model.addAttribute("splits", FunnelSplit.values());
    model.addAttribute("compares", FunnelAddress.Compare.values());
    model.addAttribute(
        "compared",
        address.compare() == FunnelAddress.Compare.NOTHING
            ? null
            : address.compare().of(address.period()));
    return "report/funnel";
  }

  @GetMapping("/funnel.csv")
  void download(@RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    var address = address(said);
    var read = reading.read(address, funnel.zone());
    var name = "funnel-" + address.period().first() + "-" + address.period().last();
    try (var csv = Downloads.open(response, name)) {
      var head = new ArrayList<Object>();
      head.add(address.by() == null ? "month" : address.by().key());
      head.addAll(funnel.keys());
      head.addAll(List.of("REJECTED", "LOST", "won_amount"));
      csv.row(head.toArray());
      for (var line : read.lines()) {
        var row = new ArrayList<Object>(List.of(line.value()));
        funnel.keys().forEach(stage -> row.add(line.of(stage)));
        row.addAll(List.of(line.of("REJECTED"), line.of("LOST")));
        row.add(FunnelApi.plain(line.won()).toPlainString());
        csv.row(row.toArray());
      }
    }
  }

  private FunnelAddress address(Map<String, String> said) {
    return FunnelAddress.of(said, funnel.month());
  }
}
