package io.leadpact.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** What the layout needs of every page: who reads it, where they are, how they want it. */
@ControllerAdvice
class ShellModel {

  static final String THEME = "theme";
  private static final Set<String> THEMES = Set.of("light", "dark");

  private final Reader reader;
  private final List<String> sheets;

  ShellModel(Reader reader) {
    this.reader = reader;
    this.sheets = sheets();
  }

  @ModelAttribute
  void fill(HttpServletRequest request, Model model) {
    if (!request.getRequestURI().startsWith("/api/")) {
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
    map.put("languages", Language.values());
    map.put("sheets", sheets);
    return map;
  }

  private static Optional<String> theme(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, THEME))
        .map(Cookie::getValue)
        .filter(THEMES::contains);
  }

  /** Tokens and parts first; the sheets of the modules build on them. */
  private static List<String> sheets() {
    try {
      var first = List.of("faces.css", "tokens.css", "app.css", "shell.css");
      var others =
          Stream.of(
                  new PathMatchingResourcePatternResolver()
                      .getResources("classpath*:static/css/*.css"))
              .map(Resource::getFilename)
              .flatMap(Stream::ofNullable)
              .filter(name -> !first.contains(name))
              .distinct()
              .sorted();
      return Stream.concat(first.stream(), others).map(name -> "/css/" + name).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
