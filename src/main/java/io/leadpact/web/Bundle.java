package io.leadpact.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The style sheets of all modules as one file, and the scripts of every page as another, each named
 * by its content: a browser asks twice and keeps both.
 */
@Component
class Bundle {

  /** One file to be sent. */
  record File(String hash, String text) {}

  private static final List<String> SHEETS_FIRST =
      List.of("faces.css", "tokens.css", "app.css", "shell.css");
  private static final List<String> SCRIPTS =
      List.of("behaviours.js", "clocks.js", "find.js", "keys.js", "live.js", "wire.js");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern BLANKS = Pattern.compile("\\n\\s*");
  private static final Pattern FONT = Pattern.compile("url\\(\"(/fonts/[^\"]+)\"\\)");

  private final ResourcePatternResolver files;
  private final ResourceUrlProvider names;
  private final WebProperties properties;
  private volatile @Nullable File css;
  private volatile @Nullable File js;

  Bundle(ResourcePatternResolver files, ResourceUrlProvider names, WebProperties properties) {
    this.files = files;
    this.names = names;
    this.properties = properties;
  }

  File css() {
    var known = css;
    if (known == null || live()) {
      known = file(sheets().map(sheet -> lean(text(sheet))));
      css = known;
    }
    return known;
  }

  /** Each script keeps its names to itself. */
  File js() {
    var known = js;
    if (known == null || live()) {
      known = file(SCRIPTS.stream().map(name -> "{\n" + text(found("js/" + name)) + "}\n"));
      js = known;
    }
    return known;
  }

  /** Whoever changes a sheet wants to see it without a restart. */
  private boolean live() {
    return !properties.getResources().getChain().isCache();
  }

  private static File file(Stream<String> parts) {
    var text = String.join("\n", parts.toList());
    return new File(DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)), text);
  }

  /** Tokens and parts first; the sheets of the modules build on them. */
  private Stream<Resource> sheets() {
    var others =
        locations()
            .flatMap(location -> Stream.of(all(location + "css/*.css")))
            .filter(sheet -> !SHEETS_FIRST.contains(sheet.getFilename()))
            .sorted((a, b) -> name(a).compareTo(name(b)));
    return Stream.concat(SHEETS_FIRST.stream().map(name -> found("css/" + name)), others);
  }

  private static String name(Resource file) {
    return Objects.requireNonNull(file.getFilename());
  }

  private Resource found(String path) {
    return locations()
        .map(location -> files.getResource(location + path))
        .filter(Resource::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No " + path));
  }

  private Stream<String> locations() {
    return Stream.of(properties.getResources().getStaticLocations());
  }

  private Resource[] all(String pattern) {
    try {
      return files.getResources(pattern);
    } catch (IOException e) {
      return new Resource[0];
    }
  }

  private String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without comments and indents; the faces by the names that may be kept for ever. */
  private String lean(String sheet) {
    var bare = BLANKS.matcher(COMMENT.matcher(sheet).replaceAll("")).replaceAll("\n");
    UnaryOperator<String> kept =
        font -> Optional.ofNullable(names.getForLookupPath(font)).orElse(font);
    return FONT.matcher(bare)
        .replaceAll(
            found -> Matcher.quoteReplacement("url(\"" + kept.apply(found.group(1)) + "\")"));
  }
}
