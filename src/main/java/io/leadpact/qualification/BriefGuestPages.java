package io.leadpact.qualification;

import io.leadpact.kernel.Conflict;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which a customer fills in a brief, without signing in. */
@Controller
@RequestMapping("/b/{token}")
class BriefGuestPages {

  private static final String PAGE = "qualification/brief";
  private static final String CLOSED = "qualification/brief-closed";
  private static final long A_YEAR = 31_536_000;

  private final BriefGuests guests;
  private final BriefGuard guard;

  BriefGuestPages(BriefGuests guests, BriefGuard guard) {
    this.guests = guests;
    this.guard = guard;
  }

  @GetMapping
  String show(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String done,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    admit(request, response);
    model.addAttribute("done", done);
    return page(token, guests.open(token), model, response);
  }

  /** What is typed is kept as it is typed; the page goes on without a reload. */
  @PostMapping("/draft")
  ResponseEntity<Map<String, Object>> keep(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    admit(request, response);
    return guests
        .draft(token, QuestionnaireTyped.of(sent), QuestionnaireTyped.before(sent))
        .map(BriefGuestPages::kept)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
  }

  private static ResponseEntity<Map<String, Object>> kept(BriefGuests.Guest guest) {
    var given = guest.sheet().given();
    return ResponseEntity.ok(
        Map.of(
            "seen", guest.sheet().edits(),
            "answered", given.answered(),
            "asked", given.asked().size()));
  }

  @PostMapping
  String send(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(required = false) @Nullable Integer seen,
      @RequestParam(defaultValue = "send") String act,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    admit(request, response);
    try {
      if (guests.save(token, QuestionnaireTyped.of(sent), seen).isEmpty()) {
        return page(token, Optional.empty(), model, response);
      }
      if (act.equals("send")) {
        guests.send(token);
      }
      return "redirect:/b/" + token + "?done=" + (act.equals("send") ? "sent" : "kept");
    } catch (RuleViolation refusal) {
      response.setStatus(
          refusal instanceof Conflict
              ? HttpStatus.CONFLICT.value()
              : HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refusal);
      return page(token, guests.open(token), model, response);
    }
  }

  @PostMapping("/language")
  String speak(
      @PathVariable String token,
      @RequestParam String language,
      HttpServletRequest request,
      HttpServletResponse response) {
    admit(request, response);
    if (!new BriefLink(token).wellFormed()) {
      throw new NotFound("brief", "");
    }
    if (QuestionnaireForm.LANGUAGES.contains(language)) {
      var cookie =
          ResponseCookie.from("language", language)
              .path("/")
              .maxAge(A_YEAR)
              .sameSite("Lax")
              .httpOnly(true)
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
    return "redirect:/b/" + token;
  }

  /** Nobody finds it by searching, and no address of another page learns of it. */
  private void admit(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (!guard.admits(request.getRemoteAddr())) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  private static String page(
      String token, Optional<BriefGuests.Guest> guest, Model model, HttpServletResponse response) {
    if (guest.isEmpty()) {
      response.setStatus(HttpStatus.GONE.value());
      return CLOSED;
    }
    model.addAttribute("guest", guest.get());
    model.addAttribute("address", "/b/" + token);
    return PAGE;
  }
}
