package io.leadpact.context;

import io.leadpact.context.FormCheck.Wrong;
import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The forms that strangers fill in. Nobody is known here and no cookie is read: what keeps machines
 * away is the seal of the form, a trap, and how often one address may send. Whatever is refused
 * comes back with all that was typed.
 */
@Controller
@RequestMapping("/f/{key:[a-z0-9]{16}}")
class HostedFormPages {

  private static final int TRIES = 3;

  private final WebForms forms;
  private final FormSubmissions submissions;
  private final Seals seals;
  private final FloodGuard guard;

  HostedFormPages(WebForms forms, FormSubmissions submissions, Seals seals, FloodGuard guard) {
    this.forms = forms;
    this.submissions = submissions;
    this.seals = seals;
    this.guard = guard;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = form(key);
    prepare(form, sent, request, response);
    var page = page(form, Sent.of(form.draft().fields(), sent), sent, Map.of());
    // An address may fill in fields; to agree is for whoever reads the form.
    return page.addObject("agreed", false).addObject("thanked", sent.containsKey("thanks"));
  }

  @PostMapping
  ModelAndView take(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = form(key);
    prepare(form, typed, request, response);
    var sent = Sent.of(form.draft().fields(), typed);
    if (!form.draft().open()) {
      return page(form, sent, typed, Map.of());
    }
    if (!guard.admits(Sender.of(request), Allowance.FORMS_OF_ADDRESS)) {
      return tooOften(form, sent, typed, response);
    }
    var wrong = FormCheck.check(form.draft(), sent);
    var seal = seals.read(sent.seal(), key);
    if (wrong.isEmpty()) {
      wrong = spam(sent, seal.orElse(null));
    }
    if (wrong.isEmpty() && seal.isPresent()) {
      wrong = record(form, sent, seal.get().number());
    }
    if (!wrong.isEmpty()) {
      var page = page(form, sent, typed, wrong);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return done(form, typed);
  }

  private WebForm.View form(String key) {
    return forms.find(key).orElseThrow(() -> new NotFound("form", key));
  }

  private Map<String, Wrong> spam(Sent sent, @Nullable FillSeal seal) {
    if (!sent.trap().isEmpty() || seal == null) {
      return Map.of(FormCheck.ALL, Wrong.of("form.look"));
    }
    return switch (seals.taken(seal)) {
      case FINE -> Map.of();
      case TOO_SHORT -> Map.of(FormCheck.ALL, Wrong.of("form.again"));
      case TOO_LONG -> Map.of(FormCheck.ALL, Wrong.of("form.old"));
    };
  }

  /** Somebody may edit the lead at the same moment: then once more. */
  private Map<String, Wrong> record(WebForm.View form, Sent sent, String number) {
    for (int tries = 1; ; tries++) {
      try {
        submissions.take(form, sent, number);
        return Map.of();
      } catch (Conflict | DataIntegrityViolationException twice) {
        // The same form at the same moment, or the same person: what came first is there by now.
        if (tries == TRIES) {
          return Map.of(FormCheck.ALL, Wrong.of("form.meanwhile"));
        }
      } catch (RuleViolation refusal) {
        var field = refusal.field();
        var known = field != null && FormField.of(field).isPresent();
        return Map.of(
            known && field != null ? field : FormCheck.ALL,
            new Wrong("problem." + refusal.code(), refusal.arguments()));
      }
    }
  }

  private ModelAndView tooOften(
      WebForm.View form,
      Sent sent,
      MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    var minutes = guard.minutesLeft(Allowance.FORMS_OF_ADDRESS);
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(60 * minutes));
    var page = page(form, sent, typed, Map.of(FormCheck.ALL, Wrong.of("form.flood", minutes)));
    page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return page;
  }

  private ModelAndView page(
      WebForm.View form, Sent sent, MultiValueMap<String, String> typed, Map<String, Wrong> wrong) {
    var page = new ModelAndView("context/hosted-form");
    page.addObject("form", form.draft());
    page.addObject("key", form.key());
    page.addObject("typed", sent.said());
    page.addObject("agreed", sent.agreed());
    page.addObject("hidden", sent.around().hidden());
    page.addObject("seal", seals.issue(form.key()));
    page.addObject("wrong", wrong);
    page.addObject("embed", typed.containsKey("embed"));
    page.addObject("lang", typed.getFirst("lang"));
    page.addObject("thanked", false);
    return page;
  }

  private static ModelAndView done(WebForm.View form, MultiValueMap<String, String> typed) {
    var embed = typed.containsKey("embed");
    var redirect = form.draft().redirect();
    var back = new StringBuilder("/f/" + form.key() + "?thanks");
    if (embed) {
      back.append("&embed=1");
    }
    var lang = typed.getFirst("lang");
    if (lang != null && lang.matches("[A-Za-z-]{2,5}")) {
      back.append("&lang=").append(lang);
    }
    var to = new RedirectView(redirect == null || embed ? back.toString() : redirect, true);
    to.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(to);
  }

  /** The language of the form, and who may frame it. */
  private static void prepare(
      WebForm.View form,
      MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    var own = form.draft().language();
    var language = own == null ? sent.getFirst("lang") : own;
    if (language != null) {
      request.setAttribute(FormLanguage.ATTRIBUTE, language);
    }
    response.setHeader("Content-Security-Policy", security(form));
  }

  /** A browser asks whether a form may be sent also where its answer leads. */
  static String security(WebForm.View form) {
    var redirect = Origins.of(form.draft().redirect()).map(to -> " " + to).orElse("");
    var frames = String.join(" ", form.origins().origins());
    return String.join(
        "; ",
        List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'self'" + redirect,
            "frame-ancestors 'self' " + frames));
  }
}
