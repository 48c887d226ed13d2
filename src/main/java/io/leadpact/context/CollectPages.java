package io.leadpact.context;

import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what pages of our sites tell of their visitors. Whatever is not wanted is answered like
 * what is, so that nobody learns which sites there are.
 */
@Controller
class CollectPages {

  private static final int LONGEST = 8_192;

  private final Sites sites;
  private final Visitors visitors;
  private final FloodGuard guard;
  private final JsonMapper json;

  CollectPages(Sites sites, Visitors visitors, FloodGuard guard, JsonMapper json) {
    this.sites = sites;
    this.visitors = visitors;
    this.guard = guard;
    this.json = json;
  }

  @PostMapping("/collect/{key}")
  ResponseEntity<Void> hear(@PathVariable String key, HttpServletRequest request)
      throws IOException {
    var origin = Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN));
    if (origin.isEmpty() || objects(request) || tooOften(Sender.of(request), request)) {
      return nothing(HttpStatus.NO_CONTENT);
    }
    var site = sites.find(key).filter(one -> one.origins().contain(origin.get()));
    if (site.isEmpty()) {
      return nothing(HttpStatus.NO_CONTENT);
    }
    var heard = hear(site.get(), request);
    return ResponseEntity.status(heard ? HttpStatus.NO_CONTENT : HttpStatus.BAD_REQUEST)
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin.get())
        .header(HttpHeaders.VARY, HttpHeaders.ORIGIN)
        .build();
  }

  private boolean tooOften(String sender, HttpServletRequest request) {
    return request.getContentLengthLong() > LONGEST
        || !guard.admitsOften(sender, Allowance.VIEWS_OF_ADDRESS);
  }

  /** The browser says that its reader does not want to be followed. */
  private static boolean objects(HttpServletRequest request) {
    return "1".equals(request.getHeader("DNT")) || "1".equals(request.getHeader("Sec-GPC"));
  }

  private boolean hear(Site.View site, HttpServletRequest request) throws IOException {
    var bytes = request.getInputStream().readNBytes(LONGEST + 1);
    try {
      var look = json.readValue(bytes, Look.class);
      if (bytes.length > LONGEST || look == null || !look.isWhole()) {
        return false;
      }
      var visitor = String.valueOf(look.v());
      var page = String.valueOf(look.p());
      var ours = Origins.of(page).filter(site.origins()::contain).isPresent();
      if (ours && guard.admitsHere(visitor, Allowance.VIEWS_OF_VISITOR)) {
        visitors.saw(site, look, page);
      }
      return ours;
    } catch (JacksonException | RuleViolation e) {
      return false;
    }
  }

  private static ResponseEntity<Void> nothing(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }
}
