package io.leadpact.context;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

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
    try {
      // In brackets it is never looked up as a name.
      var ip = InetAddress.getByName("[" + address.replaceFirst("%.*", "") + "]");
      return ip instanceof Inet6Address six ? network(six) : ip.getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private static String network(Inet6Address ip) {
    var groups = ip.getHostAddress().split(":");
    return String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS)) + "::/64";
  }
}
