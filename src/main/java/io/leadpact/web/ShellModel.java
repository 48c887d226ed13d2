package io.leadpact.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** What the layout needs of every page: who reads it, where they are, how they want it. */
@ControllerAdvice
class ShellModel {

  static final String THEME = "theme";
  private static final Set<String> THEMES = Set.of("light", "dark");

  /** Nobody should wait for the database for what has no layout. */
  private static final List<String> LAID_OUT_NOWHERE = List.of("/api/", "/css/", "/js/");

  /** What is known only with the database. */
  static final Set<String> OF_READERS = Set.of("company", "signedIn");

  private final Reader reader;
  private final Bundle bundle;

  ShellModel(Reader reader, Bundle bundle) {
    this.reader = reader;
    this.bundle = bundle;
  }

  @ModelAttribute
  void fill(HttpServletRequest request, Model model) {
    if (LAID_OUT_NOWHERE.stream().noneMatch(request.getRequestURI()::startsWith)) {
      model.addAllAttributes(of(request));
    }
  }

  Map<String, Object> of(HttpServletRequest request) {
    var map = new HashMap<>(bare(request));
    reader.company().ifPresent(company -> map.put("company", company));
    reader
        .signedIn()
        .ifPresent(
            user -> {
              map.put("signedIn", user);
              map.put("sections", Section.openTo(user));
            });
    return map;
  }

  /** What is known without the database. */
  Map<String, Object> bare(HttpServletRequest request) {
    var map = new HashMap<String, Object>();
    theme(request).ifPresent(theme -> map.put("theme", theme));
    map.put("sections", List.of());
    map.put("path", request.getRequestURI());
    again(request).ifPresent(page -> map.put("again", page));
    map.put("languages", Language.values());
    map.put("sheet", "/css/all-" + bundle.css().hash() + ".css");
    map.put("script", "/js/all-" + bundle.js().hash() + ".js");
    return map;
  }

  /** Where a page that failed is asked for again; nothing that changes anything. */
  private static Optional<String> again(HttpServletRequest request) {
    var query = request.getQueryString();
    return HttpMethod.GET.matches(request.getMethod())
        ? Optional.of(request.getRequestURI() + (query == null ? "" : "?" + query))
        : Optional.empty();
  }

  private static Optional<String> theme(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, THEME))
        .map(Cookie::getValue)
        .filter(THEMES::contains);
  }
}
