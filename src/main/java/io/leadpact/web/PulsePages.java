package io.leadpact.web;

import io.leadpact.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Asked by a page before it sends what somebody typed: whether we answer at all, and whether the
 * session that the page was made for still lives.
 */
@Controller
class PulsePages {

  /**
   * @param who the address of whoever is signed in; null: nobody any more
   * @param token what forms of this session have to bring along
   */
  record Pulse(@Nullable String who, String token) {}

  @GetMapping("/pulse")
  ResponseEntity<Pulse> beat(@AuthenticationPrincipal @Nullable SignedIn user, CsrfToken csrf) {
    var pulse = new Pulse(user == null ? null : user.email(), csrf.getToken());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pulse);
  }
}
