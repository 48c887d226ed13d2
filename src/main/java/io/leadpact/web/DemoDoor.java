package io.leadpact.web;

import io.leadpact.demo.Demo;
import io.leadpact.demo.DemoPerson;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.catalina.Globals;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The door without a lock: into the made-up company, for whoever sits at this very machine. The
 * connection itself has to come from here and the address asked for has to be local, so that
 * neither a forwarded header nor a page of somebody else opens it.
 */
@Component
class DemoDoor {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final Demo demo;

  DemoDoor(Demo demo) {
    this.demo = demo;
  }

  /** For templates: whether the reader of this page may walk in. */
  public boolean isOpen() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        && isOpenTo(current.getRequest());
  }

  boolean isOpenTo(HttpServletRequest request) {
    return HERE.contains(request.getServerName())
        && isLoopback(request.getRemoteAddr())
        && isLoopback(connected(request))
        && request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) == null
        && demo.isOn();
  }

  /** Whether that is somebody of the made-up company, who comes in without an invitation. */
  public boolean letsIn(String email) {
    return demo.isOn()
        && Arrays.stream(DemoPerson.values()).anyMatch(person -> person.email().equals(email));
  }

  /** One person per role. */
  public List<DemoPerson> people() {
    return Arrays.stream(DemoPerson.values()).filter(person -> first(person) == person).toList();
  }

  private static DemoPerson first(DemoPerson like) {
    return Arrays.stream(DemoPerson.values())
        .filter(person -> person.role() == like.role())
        .findFirst()
        .orElse(like);
  }

  /** Who is at the other end of the wire, whatever headers say. */
  private static String connected(HttpServletRequest request) {
    ServletRequest innermost = request;
    while (innermost instanceof ServletRequestWrapper wrapper) {
      innermost = wrapper.getRequest();
    }
    return innermost.getRemoteAddr();
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
