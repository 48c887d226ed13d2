package io.leadpact.notification;

import io.leadpact.identity.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The line on which a page hears that something it shows has changed: it says what it shows, its
 * mark, how many milliseconds ago it was asked for, and a name of its own.
 */
@Controller
class LivePages {

  private final LiveStreams streams;

  LivePages(LiveStreams streams) {
    this.streams = streams;
  }

  @GetMapping(value = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter listen(
      @RequestParam(defaultValue = "") String shown,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "0") long age,
      @RequestParam(required = false) @Nullable String page,
      @AuthenticationPrincipal SignedIn user,
      HttpSession session,
      HttpServletResponse response) {
    response.setHeader("X-Accel-Buffering", "no");
    response.setHeader("Cache-Control", "no-store");
    return streams.open(user.actor(), session.getId(), LiveView.read(shown, at, age, page));
  }
}
