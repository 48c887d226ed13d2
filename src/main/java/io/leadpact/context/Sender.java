package io.leadpact.context;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a request comes from, as far as somebody can be held to it. */
final class Sender {

  private static final int NETWORK_GROUPS = 4;

  private Sender() {}

  static String of(HttpServletRequest request) {
    return network(request.getRemoteAddr());
  }

  /** Of IPv6 the network alone: whoever has one has all of its addresses. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    var bare = address.replaceFirst("%.*", "");
    var groups = bare.contains("::") ? expanded(bare) : bare;
    return Arrays.stream(groups.split(":"))
        .limit(NETWORK_GROUPS)
        .map(group -> group.replaceFirst("^0+(?=.)", ""))
        .collect(Collectors.joining(":", "", "::/64"));
  }

  private static String expanded(String address) {
    var halves = address.split("::", -1);
    var left = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
    var right = halves[1].isEmpty() ? new String[0] : halves[1].split(":");
    var zeros = Math.max(0, 8 - left.length - right.length);
    return String.join(
        ":",
        Stream.of(
                Arrays.stream(left), Stream.generate(() -> "0").limit(zeros), Arrays.stream(right))
            .flatMap(part -> part)
            .toList());
  }
}
