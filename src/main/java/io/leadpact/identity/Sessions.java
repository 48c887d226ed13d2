package io.leadpact.identity;

import io.leadpact.identity.secret.Secret;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where somebody is signed in. */
@Service
public class Sessions {

  /** Session attributes that are set when somebody signs in. */
  public static final String BROWSER = "leadpact.browser";

  public static final String ADDRESS = "leadpact.address";

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /**
   * One of somebody's sessions.
   *
   * @param handle names it on a page; not the id, which would open it
   */
  public record Open(
      String handle, Instant since, Instant lastSeen, String browser, String address) {

    /** As people know it; empty where it said nothing of itself. */
    public String browserName() {
      return new Browser(browser).toString();
    }
  }

  /** The sessions of that actor, the latest used one first. */
  public List<Open> of(String actor) {
    return found(actor).values().stream()
        .map(Sessions::open)
        .sorted(Comparator.comparing(Open::lastSeen).reversed())
        .toList();
  }

  /** Ends one session of that actor; nothing happens if it has ended before. */
  public void end(String actor, String handle) {
    endThose(actor, id -> handle(id).equals(handle));
  }

  public void endAll(String actor) {
    endThose(actor, id -> true);
  }

  public void endOthers(String actor, String ownId) {
    endThose(actor, id -> !id.equals(ownId));
  }

  /** How a page names the session of that id. */
  public static String handle(String id) {
    return HexFormat.of().formatHex(new Secret(id).sha256(), 0, 12);
  }

  private void endThose(String actor, Predicate<String> which) {
    found(actor).keySet().stream().filter(which).forEach(sessions::deleteById);
  }

  private Map<String, ? extends Session> found(String actor) {
    return sessions.findByPrincipalName(actor);
  }

  private static Open open(Session session) {
    return new Open(
        handle(session.getId()),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        Objects.requireNonNullElse(session.<String>getAttribute(BROWSER), ""),
        Objects.requireNonNullElse(session.<String>getAttribute(ADDRESS), ""));
  }
}
