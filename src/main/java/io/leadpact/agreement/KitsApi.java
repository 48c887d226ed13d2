package io.leadpact.agreement;

import io.leadpact.agreement.kit.Kit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The starter kits for programs. */
@RestController
@RequestMapping("/api/v1/agreement/kits")
@PreAuthorize("hasAuthority('SEE_FIGURES')")
class KitsApi {

  private final Kits kits;
  private final MessageSource messages;

  KitsApi(Kits kits, MessageSource messages) {
    this.kits = kits;
    this.messages = messages;
  }

  /**
   * A kit.
   *
   * @param name in the language that was asked for
   * @param document what can be sent as a draft, with the teams and questions beside it
   */
  record Item(String key, String name, String sentence, Map<String, Object> document) {}

  /** All of them. */
  record Page(List<Item> items, @Nullable String next) {}

  @GetMapping
  Page all() {
    return new Page(kits.all().stream().map(this::item).toList(), null);
  }

  @GetMapping("/{key}")
  Item one(@PathVariable String key) {
    return item(kits.find(key));
  }

  private Item item(Kit kit) {
    var key = "kits." + kit.key();
    return new Item(kit.key(), say(key + ".name"), say(key + ".sentence"), kit.text());
  }

  private String say(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
