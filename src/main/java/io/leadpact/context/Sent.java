package io.leadpact.context;

import io.leadpact.kernel.Letters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody sent by a form.
 *
 * @param said by field, as it was typed; what is blank is not there
 * @param agreed to what the form asks for
 * @param trap what stands in the field that people do not see
 * @param around where the form was shown
 */
record Sent(
    Map<FormField, String> said,
    boolean agreed,
    @Nullable String seal,
    String trap,
    Around around) {

  /**
   * Where a form was shown, told by the address that showed it: never refused, only cut.
   *
   * @param page the page on which it stood
   * @param referrer the page that led there
   * @param visitor by what the site knows who looks at it
   */
  record Around(
      Utm utm, @Nullable String page, @Nullable String referrer, @Nullable String visitor) {

    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_PAGE = 1_000;

    static Around of(MultiValueMap<String, String> sent) {
      var visitor = sent.getFirst("visitor");
      return new Around(
          Utm.said(name -> cut(sent.getFirst(name), LONGEST_WORD)),
          cut(sent.getFirst("page"), LONGEST_PAGE),
          cut(sent.getFirst("referrer"), LONGEST_PAGE),
          Look.isNumber(visitor) ? visitor : null);
    }

    private static @Nullable String cut(@Nullable String said, int longest) {
      if (said == null || said.isBlank()) {
        return null;
      }
      return Letters.first(said, longest);
    }

    /** What stands in the form unseen, by name. */
    Map<String, @Nullable String> hidden() {
      var all = new LinkedHashMap<String, @Nullable String>();
      all.put("utm_source", utm.source());
      all.put("utm_medium", utm.medium());
      all.put("utm_campaign", utm.campaign());
      all.put("utm_term", utm.term());
      all.put("utm_content", utm.content());
      all.put("page", page);
      all.put("referrer", referrer);
      all.put("visitor", visitor);
      all.values().removeIf(Objects::isNull);
      return all;
    }
  }

  static Sent of(FormFields fields, MultiValueMap<String, String> sent) {
    var said = new EnumMap<FormField, String>(FormField.class);
    for (var asked : fields.asked()) {
      var typed = sent.getFirst(asked.field().key());
      if (typed != null && !typed.isBlank()) {
        said.put(asked.field(), typed.strip());
      }
    }
    return new Sent(
        said,
        sent.containsKey("agreed"),
        sent.getFirst("seal"),
        Objects.requireNonNullElse(sent.getFirst("website"), ""),
        Around.of(sent));
  }

  @Nullable String typed(FormField field) {
    return said.get(field);
  }
}
