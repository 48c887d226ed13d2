package io.leadpact.agreement;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What stages are called: by the company's own label, else by the usual name of the milestone. */
@Component
class StageLabels {

  private static final String KEPT = StageLabels.class.getName();

  private final VersionRepository versions;
  private final MessageSource messages;

  StageLabels(VersionRepository versions, MessageSource messages) {
    this.versions = versions;
    this.messages = messages;
  }

  String of(String key, Locale locale) {
    var stage = Optional.ofNullable(names().get(key));
    return stage
        .flatMap(Named.StageName::label)
        .or(() -> stage.flatMap(Named.StageName::milestone).flatMap(one -> usual(one, locale)))
        .or(() -> usual(key, locale))
        .orElse(key);
  }

  /** What the company itself calls it; empty: the usual. */
  Optional<String> own(String key) {
    return Optional.ofNullable(names().get(key)).flatMap(Named.StageName::label);
  }

  private Optional<String> usual(String key, Locale locale) {
    return Optional.ofNullable(messages.getMessage("stage." + key, null, null, locale));
  }

  /** A page names many stages: they are read once for it. */
  @SuppressWarnings("unchecked")
  private Map<String, Named.StageName> names() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return versions.stageNames();
    }
    var known = request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
    if (known == null) {
      known = versions.stageNames();
      request.setAttribute(KEPT, known, RequestAttributes.SCOPE_REQUEST);
    }
    return (Map<String, Named.StageName>) known;
  }
}
