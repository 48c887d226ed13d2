package io.leadpact.web;

import io.leadpact.identity.SignedIn;
import io.leadpact.identity.Users;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How a reader wants the pages: language and theme, kept in this browser; the language also with
 * the user.
 */
@Controller
class PreferencePages {

  private static final Duration KEPT = Duration.ofDays(365);

  private final Users users;

  PreferencePages(Users users) {
    this.users = users;
  }

  @PostMapping("/language")
  String language(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String back,
      @AuthenticationPrincipal @Nullable SignedIn user,
      HttpServletRequest request,
      HttpServletResponse response) {
    var chosen = Language.of(language);
    if (chosen.isPresent()) {
      var tag = chosen.get().tag();
      response.addCookie(cookie(ReaderLocale.COOKIE, tag, KEPT, request));
      if (user != null) {
        users.prefer(user, tag, user.zone());
      }
    }
    return "redirect:" + within(back);
  }

  /** The system's theme is what holds where nothing is kept. */
  @PostMapping("/theme")
  String theme(
      @RequestParam String theme,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    var chosen = theme.equals("light") || theme.equals("dark");
    response.addCookie(
        cookie(ShellModel.THEME, chosen ? theme : "", chosen ? KEPT : Duration.ZERO, request));
    return "redirect:" + within(back);
  }

  /** Everything that does not fit on a phone's bar; works without script. */
  @GetMapping("/more")
  String more() {
    return "shell/more";
  }

  private static Cookie cookie(
      String name, String value, Duration kept, HttpServletRequest request) {
    var cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge((int) kept.toSeconds());
    return cookie;
  }

  /** Only ever a page of our own: a path from the root, and no second slash that names a host. */
  static String within(String back) {
    return back.matches("/(?![/\\\\])[^\\\\\\r\\n]*") ? back : "/";
  }
}
