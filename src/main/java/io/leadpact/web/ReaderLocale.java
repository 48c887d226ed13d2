package io.leadpact.web;

import io.leadpact.context.FormLanguage;
import io.leadpact.identity.SignedIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a request: that of a form, else as the user set it, else as chosen in this
 * browser, else the first one the browser asks for that we have.
 */
@Component("localeResolver")
class ReaderLocale implements LocaleResolver {

  static final String COOKIE = "language";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return ofForm(request)
        .or(ReaderLocale::usual)
        .or(() -> chosen(request))
        .orElseGet(() -> Language.firstOf(Collections.list(request.getLocales())))
        .locale();
  }

  /** A form has its own, whoever reads it. */
  private static Optional<Language> ofForm(HttpServletRequest request) {
    return request.getAttribute(FormLanguage.ATTRIBUTE) instanceof String tag
        ? Language.of(tag)
        : Optional.empty();
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .map(Cookie::getValue)
        .flatMap(Language::of);
  }

  private static Optional<Language> usual() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn user
        ? Optional.ofNullable(user.language()).flatMap(Language::of)
        : Optional.empty();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The language is changed by a form of its own");
  }
}
