package io.leadpact.agreement;

import io.leadpact.agreement.kit.Kit;
import io.leadpact.kernel.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The starter kits: one file each, which anybody may take, change and send. */
@Component
public class Kits {

  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  private final List<Kit> all;

  Kits(JsonMapper json) {
    try {
      all =
          Arrays.stream(
                  new PathMatchingResourcePatternResolver().getResources("classpath:kits/*.json"))
              .map(file -> read(json, file))
              .sorted(Comparator.comparing(Kit::key))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kit read(JsonMapper json, Resource file) {
    try (var stream = file.getInputStream()) {
      return Kit.read(json.readValue(stream, BODY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Kit> all() {
    return all;
  }

  public Kit find(String key) {
    return all.stream()
        .filter(kit -> kit.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("kit", key));
  }
}
