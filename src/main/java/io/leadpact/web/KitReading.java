package io.leadpact.web;

import io.leadpact.agreement.ClauseWords;
import io.leadpact.agreement.deed.Section;
import io.leadpact.agreement.deed.Tongue;
import io.leadpact.agreement.kit.Kit;
import io.leadpact.identity.Company;
import io.leadpact.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a starter kit says, to be read before it is chosen. */
@Component
class KitReading {

  private final ClauseWords words;
  private final Reader reader;
  private final Wording wording;

  KitReading(ClauseWords words, Reader reader, Wording wording) {
    this.words = words;
    this.reader = reader;
    this.wording = wording;
  }

  /** A numbered clause. */
  record Line(String number, String text) {}

  /** A part of the document with at least one clause. */
  record Part(int number, Section section, List<Line> lines) {}

  List<Part> parts(Kit kit, Tongue tongue) {
    var writer = words.in(tongue, kit.articles());
    var parts = new ArrayList<Part>();
    for (var section : Section.values()) {
      var clauses = kit.articles().in(section);
      if (!clauses.isEmpty()) {
        int part = parts.size() + 1;
        var lines = new ArrayList<Line>();
        for (var clause : clauses) {
          lines.add(new Line("%d.%d".formatted(part, lines.size() + 1), writer.text(clause)));
        }
        parts.add(new Part(part, section, lines));
      }
    }
    return parts;
  }

  /** A refusal as a reader is told of it. */
  String why(RuleViolation refusal) {
    var said = wording.find("problem." + refusal.code(), refusal.arguments().toArray());
    return said != null ? said : Objects.toString(refusal.getMessage(), refusal.code());
  }

  String currency() {
    return reader.company().map(Company::currency).orElse("EUR");
  }
}
