package io.leadpact.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of every module, found by themselves in {@code messages/*.properties}, formatted by ICU
 * so that each language has its own plurals. What a language lacks is said in English.
 */
@Component("messageSource")
class Messages extends AbstractMessageSource {

  private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
  private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

  Messages() {
    for (var language : Language.values()) {
      words.put(language, new HashMap<>());
      formats.put(language, new ConcurrentHashMap<>());
    }
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*.properties");
      for (var file : files) {
        take(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Resource file) throws IOException {
    var name = Optional.ofNullable(file.getFilename()).orElseThrow().replace(".properties", "");
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    var into = words(languageOf(name), words);
    properties.stringPropertyNames().forEach(key -> into.put(key, properties.getProperty(key)));
  }

  private static Language languageOf(String name) {
    var mark = name.indexOf('_');
    return mark < 0 ? Language.ENGLISH : Language.of(name.substring(mark + 1)).orElseThrow();
  }

  /** Without arguments the words are taken as they stand, braces and all. */
  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
    if (code == null) {
      return null;
    }
    var wanted = locale == null ? Language.ENGLISH : Language.of(locale);
    var language = words(wanted, words).containsKey(code) ? wanted : Language.ENGLISH;
    var pattern = words(language, words).get(code);
    if (pattern == null || arguments == null || arguments.length == 0) {
      return pattern;
    }
    var format =
        words(language, formats)
            .computeIfAbsent(code, key -> new MessageFormat(pattern, language.locale()));
    // A format keeps state while it works: each use takes a copy.
    return ((MessageFormat) format.clone())
        .format(resolveArguments(arguments, language.locale()), new StringBuffer(), null)
        .toString();
  }

  /** Never asked: {@link #getMessageInternal} answers all. */
  @Override
  protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
    return null;
  }

  Map<String, String> words(Language language) {
    return Map.copyOf(words(language, words));
  }

  private static <T> Map<String, T> words(Language language, Map<Language, Map<String, T>> of) {
    return Objects.requireNonNull(of.get(language));
  }
}
