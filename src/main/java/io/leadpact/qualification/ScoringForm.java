package io.leadpact.qualification;

import io.leadpact.agreement.deed.Leaves;
import io.leadpact.qualification.scoring.Scoring;
import io.leadpact.qualification.scoring.ScoringRows;
import io.leadpact.qualification.scoring.ScoringText;
import io.leadpact.qualification.scoring.Sign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The scoring on its way through a form: what was typed, be it right or wrong.
 *
 * @param wrongAt the path of the value that was refused; empty: none was
 * @param wrong why
 */
public record ScoringForm(Map<String, Object> document, String wrongAt, String wrong) {

  private static final String VALUES = "v.";

  static ScoringForm of(Scoring scoring) {
    var document = ScoringText.write(scoring);
    return new ScoringForm(ScoringRows.document(Leaves.of(document)), "", "");
  }

  /** What was sent; several values of one name are one, parted by commas. */
  static ScoringForm sent(MultiValueMap<String, String> sent) {
    var values = new HashMap<String, String>();
    sent.forEach(
        (name, all) -> {
          if (name.startsWith(VALUES)) {
            values.put(
                name.substring(VALUES.length()),
                String.join(",", all.stream().filter(one -> !one.isBlank()).toList()));
          }
        });
    return new ScoringForm(ScoringRows.document(values), "", "");
  }

  ScoringForm refused(@Nullable String field, String why) {
    return new ScoringForm(document, field == null ? "" : field, why);
  }

  /** What is refused where no field shows it. */
  public boolean wrongAsWhole() {
    return !wrong.isEmpty() && !shows(wrongAt);
  }

  private boolean shows(String path) {
    return path.equals("fitMost")
        || path.equals("interestMost")
        || path.equals("why")
        || rules().stream().anyMatch(row -> row.owns(path))
        || groups().stream()
            .flatMap(group -> group.rows().stream())
            .anyMatch(row -> row.owns(path));
  }

  public String value(String name) {
    return text(document.get(name));
  }

  /** Why that value is refused; null: it is not. */
  public @Nullable String error(String path) {
    return !wrong.isEmpty() && wrongAt.equals(path) ? wrong : null;
  }

  public List<Row> rules() {
    return rows(document, "rules", "rules", true);
  }

  public List<GroupRows> groups() {
    var groups = new ArrayList<GroupRows>();
    var all = list(document.get("groups"));
    for (int i = 0; i < all.size(); i++) {
      var path = "groups[%d]".formatted(i);
      groups.add(
          new GroupRows(
              path,
              text(all.get(i).get("join")),
              text(all.get(i).get("n")),
              rows(all.get(i), "conditions", path + ".conditions", false)));
    }
    return groups;
  }

  private List<Row> rows(Map<?, ?> holder, String name, String path, boolean rule) {
    var rows = new ArrayList<Row>();
    var all = list(holder.get(name));
    for (int i = 0; i < all.size(); i++) {
      rows.add(new Row("%s[%d]".formatted(path, i), sign(all.get(i)), all.get(i), rule));
    }
    return rows;
  }

  private static List<Map<?, ?>> list(@Nullable Object value) {
    var list = new ArrayList<Map<?, ?>>();
    if (value instanceof List<?> some) {
      some.forEach(one -> list.add(one instanceof Map<?, ?> map ? map : Map.of()));
    }
    return list;
  }

  private static Sign sign(Map<?, ?> row) {
    var name = text(row.get("sign"));
    for (var sign : Sign.values()) {
      if (sign.name().equals(name)) {
        return sign;
      }
    }
    return Sign.INDUSTRY;
  }

  static String text(@Nullable Object value) {
    return value == null
        ? ""
        : value instanceof Collection<?> many
            ? String.join(", ", many.stream().map(String::valueOf).toList())
            : value.toString();
  }

  /**
   * A rule or a condition.
   *
   * @param path where it stands, such as {@code rules[2]}
   */
  public record Row(String path, Sign sign, Map<?, ?> said, boolean rule) {

    public String value(String name) {
      return text(said.get(name));
    }

    public boolean has(String name, String one) {
      return said.get(name) instanceof Collection<?> many && many.contains(one);
    }

    public String measure() {
      return sign.measure().name();
    }

    public boolean counted() {
      return rule && sign.side() == Sign.Side.INTEREST;
    }

    public boolean fades() {
      return rule && sign.fades();
    }

    boolean owns(String field) {
      return field.startsWith(path + ".") && !field.endsWith(".sign");
    }
  }

  /** Conditions that belong together. */
  public record GroupRows(String path, String join, String n, List<Row> rows) {}
}
