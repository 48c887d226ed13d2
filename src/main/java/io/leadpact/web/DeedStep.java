package io.leadpact.web;

import io.leadpact.agreement.DeedDocument;
import io.leadpact.agreement.DeedDocument.Signatory;
import io.leadpact.agreement.DeedDocument.State;
import java.util.ArrayList;
import java.util.List;

/**
 * One step on the way of a version.
 *
 * @param key of its words
 */
public record DeedStep(String key, boolean done, boolean current) {

  private static final List<String> SIGNED = List.of("draft", "proposed", "signed");
  private static final List<String> ALL =
      List.of("draft", "proposed", "signed", "in-force", "superseded");

  /** What was put in force without signatures was neither proposed nor signed. */
  static List<DeedStep> of(DeedDocument document) {
    boolean decree =
        document.number().isPresent()
            && document.signatories().stream().noneMatch(Signatory::hasSigned);
    int at = place(document.state());
    var steps = new ArrayList<DeedStep>();
    for (int i = 0; i < ALL.size(); i++) {
      if (!decree || !SIGNED.contains(ALL.get(i))) {
        steps.add(new DeedStep(ALL.get(i), i < at, i == at));
      }
    }
    return steps;
  }

  private static int place(State state) {
    return switch (state) {
      case DRAFT -> 0;
      case PROPOSED -> 1;
      case COMING -> 2;
      case IN_FORCE -> 3;
      case SUPERSEDED -> 4;
    };
  }
}
