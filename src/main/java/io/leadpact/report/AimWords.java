package io.leadpact.report;

import io.leadpact.agreement.PromiseWords;
import io.leadpact.agreement.terms.Aim;
import io.leadpact.agreement.terms.Bound;
import io.leadpact.agreement.terms.Counted;
import io.leadpact.agreement.terms.Growth;
import io.leadpact.agreement.terms.Measure;
import io.leadpact.agreement.terms.Mix;
import io.leadpact.agreement.terms.Output;
import io.leadpact.agreement.terms.Portion;
import io.leadpact.agreement.terms.Quota;
import io.leadpact.agreement.terms.Ratio;
import io.leadpact.agreement.terms.Term;
import io.leadpact.kernel.Party;
import io.leadpact.report.measure.Stretch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What aims are called in the reader's language, where there is no room for a whole clause. */
@Component("aimWords")
public class AimWords {

  private final MessageSource messages;
  private final PromiseWords terms;

  AimWords(MessageSource messages, PromiseWords terms) {
    this.messages = messages;
    this.terms = terms;
  }

  /** Such as “MQL → SQL” or “Articles”. */
  public String name(Aim aim) {
    if (aim instanceof Output output) {
      return name(output.counted());
    }
    if (aim instanceof Ratio ratio) {
      return name(ratio.portion());
    }
    if (aim instanceof Mix mix) {
      return word("aims.name.CHANNEL_MIX", stage(mix.stage()));
    }
    var measure = word("aims.measure." + aim.measure());
    return aim instanceof Growth ? word("aims.name.growth", measure) : measure;
  }

  private String name(Counted counted) {
    return counted instanceof Counted.Reached reached
        ? terms.quota(new Quota("output", Party.MARKETING, reached.stage(), 1))
        : kind(((Counted.Logged) counted).kind());
  }

  private String name(Portion portion) {
    if (portion instanceof Portion.Conversion way) {
      return word("aims.name.CONVERSION", stage(way.from()), stage(way.to()));
    }
    if (portion instanceof Portion.InSegment part) {
      return word("aims.name.IN_SEGMENT", stage(part.stage()));
    }
    if (portion instanceof Portion.WithContext part) {
      return word("aims.name.WITH_CONTEXT", stage(part.stage()));
    }
    return portion instanceof Portion.Answered part
        ? word("aims.name.ANSWERED", stage(part.stage()))
        : word("aims.name.ENTERED_SOON", terms.length(((Portion.EnteredWithin) portion).lag()));
  }

  /** What is logged by hand, by its key. */
  public String kind(String kind) {
    var usual = messages.getMessage("aims.kind." + kind, null, null, locale());
    return usual == null ? kind.replace('_', ' ') : usual;
  }

  /** COUNT, PERCENT, MONEY or TIMES. */
  public String unit(Term term) {
    return Figures.unit(term).name();
  }

  /** What is counted is shown as whole, also what is owed of it so far. */
  public BigDecimal whole(Term term, BigDecimal number) {
    return Figures.unit(term) == Measure.Unit.COUNT
        ? number.setScale(0, RoundingMode.HALF_UP)
        : number;
  }

  /** On which side of its target it is kept. */
  public String sign(Term term) {
    return Figures.bound(term) == Bound.AT_LEAST ? "≥" : "≤";
  }

  /** How often it is judged. */
  public String every(Aim aim) {
    return word("aims.every." + aim.owed().rhythm());
  }

  /** How often it is judged, and of a ratio by which leads. */
  public String rhythm(Aim aim) {
    var every = every(aim);
    return aim instanceof Ratio ratio && !(ratio.portion() instanceof Portion.EnteredWithin)
        ? word("aims.rhythm", every, word("aims.base." + ratio.base().kind(), ratio.base().days()))
        : every;
  }

  /** Such as “November 2026”, “Q4 2026”, “week 48 of 2026”. */
  public String period(Stretch period) {
    var text = period.text();
    return switch (period.rhythm()) {
      case WEEK -> word("aims.period.week", text.substring(6), text.substring(0, 4));
      case QUARTER -> word("aims.period.quarter", text.substring(6), text.substring(0, 4));
      case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(period.first());
      case YEAR -> text;
    };
  }

  private String stage(String key) {
    return terms.stage(key);
  }

  private String word(String code, Object... arguments) {
    return messages.getMessage(code, arguments, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
