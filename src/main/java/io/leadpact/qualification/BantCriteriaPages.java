package io.leadpact.qualification;

import io.leadpact.identity.Refused;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.qualification.asking.Amount;
import io.leadpact.qualification.bant.Criterion;
import io.leadpact.qualification.bant.Measure;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where both sides' criteria are set. */
@Controller
@RequestMapping("/criteria")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class BantCriteriaPages {

  private static final String PAGE = "qualification/criteria";

  private final BantCriteria criteria;

  BantCriteriaPages(BantCriteria criteria) {
    this.criteria = criteria;
  }

  record Row(
      @Nullable String key,
      @Nullable Measure measure,
      @Nullable String name,
      @Nullable String limit,
      @Nullable Boolean dropped) {

    static Row of(Criterion one) {
      return new Row(
          one.key(),
          one.measure(),
          one.name().orElse(null),
          one.limit().map(limit -> limit.stripTrailingZeros().toPlainString()).orElse(null),
          false);
    }

    boolean stays() {
      return !Boolean.TRUE.equals(dropped) && !said(key).isEmpty();
    }

    Criterion criterion() {
      var typed = said(limit);
      var number = Amount.read(typed);
      if (!typed.isEmpty() && number.isEmpty()) {
        throw new RuleViolation("bant.limit", "No number: " + typed, "limit");
      }
      return new Criterion(
          said(key).toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"),
          Objects.requireNonNullElse(measure, Measure.YES),
          Optional.of(said(name)).filter(words -> !words.isEmpty()),
          number);
    }

    private static String said(@Nullable String text) {
      return text == null ? "" : text.strip();
    }
  }

  record Form(@Nullable String tag, @Nullable List<Row> rows) {

    public List<Row> all() {
      return Objects.requireNonNullElse(rows, List.of());
    }

    List<Criterion> criteria() {
      var read = new ArrayList<Criterion>();
      for (int at = 0; at < all().size(); at++) {
        if (all().get(at).stays()) {
          try {
            read.add(all().get(at).criterion());
          } catch (RuleViolation e) {
            throw new RuleViolation(
                e.code(),
                String.valueOf(e.getMessage()),
                "rows[%d].%s".formatted(at, e.field()),
                e.arguments().toArray());
          }
        }
      }
      return read;
    }
  }

  @ModelAttribute("measures")
  Measure[] measures() {
    return Measure.values();
  }

  @GetMapping
  String show(Model model) {
    var known = criteria.all();
    var rows = new ArrayList<>(known.stream().map(Row::of).toList());
    rows.add(new Row(null, Measure.YES, null, null, false));
    model.addAttribute("form", new Form(BantCriteria.tag(known), rows));
    return PAGE;
  }

  @PostMapping
  String save(
      @ModelAttribute("form") Form form,
      BindingResult errors,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (Refused.done(() -> criteria.replace(form.criteria(), form.tag()), errors, response)) {
      flash.addFlashAttribute("notice", "bant.criteria.saved");
      return "redirect:/criteria";
    }
    return PAGE;
  }
}
