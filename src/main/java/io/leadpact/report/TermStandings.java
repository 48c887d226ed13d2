package io.leadpact.report;

import io.leadpact.agreement.terms.Rhythm;
import io.leadpact.report.measure.Measured;
import io.leadpact.report.measure.Standing;
import io.leadpact.report.measure.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How every term of the agreement stands now, whatever kind it is: for who reads the document. */
@Service
public class TermStandings {

  private final Obligations obligations;
  private final Aims aims;

  TermStandings(Obligations obligations, Aims aims) {
    this.obligations = obligations;
    this.aims = aims;
  }

  /** Marketing's, those of sales, then what both owe together; empty without an agreement. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public List<TermStanding> present() {
    var standings = new ArrayList<TermStanding>();
    for (var one : obligations.of(obligations.days(obligations.thisMonth()))) {
      var month = new Stretch(Rhythm.MONTH, obligations.thisMonth().atDay(1));
      standings.add(new TermStanding(one.ref(), one.term(), standing(one, month)));
    }
    for (var one : aims.present()) {
      standings.add(new TermStanding(one.ref(), one.aim(), one.periods().get(0)));
    }
    return standings.stream().sorted(Comparator.comparing(one -> one.term().owner())).toList();
  }

  /** The same by the key of the term. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAuthority('SEE_FIGURES')")
  public Map<String, TermStanding> byKey() {
    return present().stream()
        .collect(Collectors.toMap(one -> one.term().key(), Function.identity()));
  }

  private static Standing standing(Obligation one, Stretch month) {
    return one.measured() instanceof Measured.InTime time
        ? Standing.inTime(month, time.tally(), time.target(), one.judgement(), one.likely())
        : Standing.volume(month, (Measured.Volume) one.measured(), one.judgement(), one.likely());
  }
}
