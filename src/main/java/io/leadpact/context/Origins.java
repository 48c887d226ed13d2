package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where pages may stand, as browsers write it: scheme and host, and the port where it is not the
 * usual one.
 */
record Origins(List<String> origins) {

  private static final int MOST = 20;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  Origins {
    origins = List.copyOf(origins);
  }

  /**
   * As somebody types them, one a line; of an address of a page its origin is taken.
   *
   * @throws RuleViolation where a line is no address
   */
  static Origins read(String text, String field) {
    var lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(
                line ->
                    of(line)
                        .orElseThrow(
                            () ->
                                new RuleViolation(
                                    "site.origin", "Not an https address: " + line, field, line)))
            .distinct()
            .toList();
    if (lines.size() > MOST) {
      throw new RuleViolation("site.origins", "At most 20 addresses", field, MOST);
    }
    return new Origins(lines);
  }

  /** Empty where it is no address of a page, or one that anybody could read on the way. */
  static Optional<String> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      var uri = new URI(address.contains("://") ? address : "https://" + address);
      var host = uri.getHost();
      var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      if (host == null || uri.getUserInfo() != null) {
        return Optional.empty();
      }
      var name = host.toLowerCase(Locale.ROOT);
      if (!scheme.equals("https") && !(scheme.equals("http") && THIS_MACHINE.contains(name))) {
        return Optional.empty();
      }
      var usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
      return Optional.of(scheme + "://" + name + (usual ? "" : ":" + uri.getPort()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Exactly: a part of a name is another site. */
  boolean contain(@Nullable String origin) {
    return origin != null && origins.contains(origin);
  }

  @Override
  public String toString() {
    return String.join("\n", origins);
  }
}
