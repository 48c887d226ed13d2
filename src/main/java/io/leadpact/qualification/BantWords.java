package io.leadpact.qualification;

import io.leadpact.identity.Companies;
import io.leadpact.qualification.asking.Given;
import io.leadpact.qualification.bant.Criterion;
import io.leadpact.qualification.bant.Judgement;
import io.leadpact.qualification.bant.Measure;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Criteria and replies in the reader's words. */
@Component("bantWords")
public class BantWords {

  private final BantCriteria criteria;
  private final AnswerWords words;
  private final Companies companies;
  private final MessageSource messages;

  BantWords(BantCriteria criteria, AnswerWords words, Companies companies, MessageSource messages) {
    this.criteria = criteria;
    this.words = words;
    this.companies = companies;
    this.messages = messages;
  }

  /** What was said of a criterion. */
  public String of(Judgement.Line line) {
    var said = BantReplies.said(line);
    var locale = LocaleContextHolder.getLocale();
    return switch (line.criterion().measure()) {
      case AT_LEAST -> words.number(said, locale);
      case WITHIN_MONTHS -> words.date(said, locale);
      case AUTHORITY -> say("bant.authority." + said, said);
      case YES -> say("answers." + said, said);
      case STATED -> said.equals(Given.NO) ? say("bant.none", said) : said;
    };
  }

  /** How it is asked, with its limit. */
  public String asked(Criterion criterion) {
    var locale = LocaleContextHolder.getLocale();
    var name = criteria.name(criterion);
    if (criterion.measure() == Measure.WITHIN_MONTHS) {
      var months = criterion.limit().map(Number::longValue).orElse(Measure.USUAL_MONTHS);
      return messages.getMessage("bant.asked.within", new Object[] {name, months}, locale);
    }
    if (criterion.measure() == Measure.AT_LEAST && criterion.limit().isPresent()) {
      var least = money(criterion, locale);
      return messages.getMessage("bant.asked.least", new Object[] {name, least}, locale);
    }
    return name;
  }

  private String money(Criterion criterion, Locale locale) {
    var number = NumberFormat.getInstance(locale).format(criterion.limit().orElseThrow());
    return number + " " + companies.current().currency();
  }

  private String say(String code, String otherwise) {
    return Objects.requireNonNull(
        messages.getMessage(code, null, otherwise, LocaleContextHolder.getLocale()));
  }
}
