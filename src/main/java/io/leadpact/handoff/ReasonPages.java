package io.leadpact.handoff;

import io.leadpact.identity.Refused;
import io.leadpact.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of reasons, edited one at a time. */
@Controller
@RequestMapping("/reasons")
@PreAuthorize("hasAuthority('EDIT_DESK')")
class ReasonPages {

  private static final String DONE = "redirect:/reasons";
  private static final String KEYS = "[A-Za-z][A-Za-z0-9_]*";

  private final ReasonBook reasons;
  private final ReasonWords words;
  private final MessageSource messages;

  ReasonPages(ReasonBook reasons, ReasonWords words, MessageSource messages) {
    this.reasons = reasons;
    this.words = words;
    this.messages = messages;
  }

  /** A reason as it is typed. */
  record ReasonForm(
      @NotBlank @Size(max = 40) @Nullable String key,
      @Size(max = Reason.LONGEST) @Nullable String en,
      @Size(max = Reason.LONGEST) @Nullable String ru,
      @Size(max = Reason.LONGEST) @Nullable String pl,
      @Size(max = Reason.LONGEST) @Nullable String pt,
      @Nullable Set<ReasonUse> uses,
      @Nullable String criterion,
      @Nullable Boolean needsNote,
      @Nullable Boolean asksDate) {

    static ReasonForm empty() {
      return new ReasonForm(null, null, null, null, null, Set.of(), null, false, false);
    }

    static ReasonForm of(Reason reason) {
      var words = reason.words();
      return new ReasonForm(
          reason.key(),
          words.get("en"),
          words.get("ru"),
          words.get("pl"),
          words.get("pt-BR"),
          reason.uses(),
          reason.criterion(),
          reason.needsNote(),
          reason.asksDate());
    }

    Reason reason(String key, boolean retired) {
      return new Reason(
          key,
          Map.of("en", said(en), "ru", said(ru), "pl", said(pl), "pt-BR", said(pt)),
          uses == null ? Set.of() : uses,
          criterion == null || criterion.isBlank() ? null : criterion,
          Boolean.TRUE.equals(needsNote),
          Boolean.TRUE.equals(asksDate),
          retired);
    }

    private static String said(@Nullable String text) {
      return Objects.requireNonNullElse(text, "");
    }

    String newKey() {
      return said(key).strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
  }

  @ModelAttribute("uses")
  ReasonUse[] uses() {
    return ReasonUse.values();
  }

  /** Those of today, and the one of which the reason speaks already. */
  @ModelAttribute("criteria")
  Map<String, String> criteria(@PathVariable(required = false) @Nullable String key) {
    var criteria = new LinkedHashMap<>(words.criteria());
    Optional.ofNullable(key)
        .flatMap(reasons::find)
        .map(Reason::criterion)
        .ifPresent(its -> criteria.putIfAbsent(its, words.criterion(its)));
    return criteria;
  }

  /** What the page of a reason is called: the reason, or that one is added. */
  @ModelAttribute("title")
  String title(@PathVariable(required = false) @Nullable String key, Locale reader) {
    return key == null ? messages.getMessage("handoff.reasons.add", null, reader) : words.of(key);
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("reasons", reasons.all());
    return "handoff/reasons";
  }

  @GetMapping("/new")
  String ask(Model model) {
    model.addAttribute("form", ReasonForm.empty());
    return "handoff/reason";
  }

  @PostMapping
  String add(
      @Valid @ModelAttribute("form") ReasonForm form,
      BindingResult errors,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Runnable deed = () -> reasons.add(form.reason(form.newKey(), false));
    return Refused.done(deed, errors, response) ? done(flash) : "handoff/reason";
  }

  @GetMapping("/{key:" + KEYS + "}")
  String show(@PathVariable String key, Model model) {
    var reason = reasons.find(key).orElseThrow(() -> new NotFound("reason", key));
    model.addAttribute("known", reason);
    model.addAttribute("form", ReasonForm.of(reason));
    return "handoff/reason";
  }

  @PostMapping("/{key:" + KEYS + "}")
  String change(
      @PathVariable String key,
      @Valid @ModelAttribute("form") ReasonForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Runnable deed = () -> reasons.change(key, known -> form.reason(key, known.retired()));
    if (Refused.done(deed, errors, response)) {
      return done(flash);
    }
    model.addAttribute("known", reasons.find(key).orElseThrow());
    return "handoff/reason";
  }

  @PostMapping("/{key:" + KEYS + "}/place")
  String move(@PathVariable String key, @RequestParam int by, RedirectAttributes flash) {
    reasons.move(key, Integer.signum(by));
    return done(flash);
  }

  /** Takes it out of use, or back into it. */
  @PostMapping("/{key:" + KEYS + "}/retired")
  String retire(@PathVariable String key, @RequestParam boolean now, RedirectAttributes flash) {
    reasons.change(key, known -> known.retired(now));
    return done(flash);
  }

  private static String done(RedirectAttributes flash) {
    flash.addFlashAttribute("notice", "handoff.reasons.saved");
    return DONE;
  }
}
