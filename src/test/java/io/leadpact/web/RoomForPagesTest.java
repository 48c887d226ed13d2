package io.leadpact.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpact.testing.LeadpactTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Pages that are asked for at once where there are four connections, of which three are theirs. */
@LeadpactTest
class RoomForPagesTest {

  private static final int CONNECTIONS = 4;

  @Autowired FaultAnswers answers;
  @Autowired ServletContext context;

  private final Semaphore goOn = new Semaphore(0);
  private final Semaphore inside = new Semaphore(0);
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @AfterEach
  void letAllGo() {
    goOn.release(1_000);
  }

  /** A page that takes until it may go on. */
  private final FilterChain slow =
      (request, response) -> {
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        inside.release();
        goOn.acquireUninterruptibly();
        atOnce.decrementAndGet();
      };

  private RoomForPages room(int longestWait) {
    return new RoomForPages(CONNECTIONS, longestWait, answers);
  }

  private CompletableFuture<Integer> ask(RoomForPages room, String path) {
    return ask(room, new MockHttpServletRequest(context, "GET", path));
  }

  private CompletableFuture<Integer> ask(RoomForPages room, MockHttpServletRequest request) {
    var status = new CompletableFuture<Integer>();
    new Thread(
            () -> {
              try {
                var response = new MockHttpServletResponse();
                room.doFilter(request, response, slow);
                status.complete(response.getStatus());
              } catch (Exception e) {
                status.completeExceptionally(e);
              }
            })
        .start();
    return status;
  }

  @Test
  void fiftyWhoComeAtOnceAllGetTheirPageInTurn() throws Exception {
    var room = room(60_000);
    var pages = new ArrayList<CompletableFuture<Integer>>();
    for (int i = 0; i < 50; i++) {
      pages.add(ask(room, "/queue"));
    }
    assertThat(inside.tryAcquire(3, 30, TimeUnit.SECONDS)).isTrue();
    goOn.release(50);

    for (var page : pages) {
      assertThat(page.get(30, TimeUnit.SECONDS)).isEqualTo(200);
    }
    assertThat(most).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource({
    "en, very busy, database",
    "ru, сильно загружен, База",
    "pl, bardzo obciążony, Baza",
    "pt-BR, muito ocupado, banco"
  })
  void whoWaitsTooLongIsToldWhyAndAskedForAgainByThePage(
      Locale language, String said, String unsaid) throws Exception {
    var request = new MockHttpServletRequest(context, "GET", "/leads");
    request.setCookies(new Cookie("language", language.toLanguageTag()));

    var response = tooLate(request);
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentAsString())
        .contains(said, "data-retry", "href=\"/leads\"")
        .doesNotContain(unsaid, "data-send-again");
  }

  @Test
  void whatWasSentIsSentAgainByItsReaderAlone() throws Exception {
    var request = new MockHttpServletRequest(context, "POST", "/stages");
    request.setContentType("application/x-www-form-urlencoded");

    assertThat(tooLate(request).getContentAsString())
        .contains("data-send-again")
        .doesNotContain("data-retry=");
  }

  @Test
  void aScriptThatWaitsTooLongIsToldAsAProblem() throws Exception {
    var request = new MockHttpServletRequest(context, "GET", "/pulse");
    request.addHeader("Accept", "application/json");

    var response = tooLate(request);
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentType()).startsWith("application/problem+json");
    assertThat(response.getContentAsString()).contains("urn:leadpact:problem:overload");
  }

  /** What somebody hears whose turn does not come. */
  private MockHttpServletResponse tooLate(MockHttpServletRequest request) throws Exception {
    var room = room(1);
    for (int i = 0; i < 3; i++) {
      ask(room, "/queue");
    }
    inside.acquire(3);
    var response = new MockHttpServletResponse();
    room.doFilter(request, response, slow);
    return response;
  }

  @Test
  void programsFilesAndOpenLinesTakeNoSeat() throws Exception {
    var room = room(1);
    for (int i = 0; i < 3; i++) {
      ask(room, "/queue");
    }
    inside.acquire(3);

    var others = List.of("/api/v1/leads", "/live", "/leads.csv", "/css/all.css", "/collect/k");
    others.forEach(path -> ask(room, path));
    assertThat(inside.tryAcquire(others.size(), 30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoSendsAFormSlowlyTakesNoSeatUntilItIsThere() throws Exception {
    var room = room(60_000);
    var sending = new Semaphore(0);
    for (int i = 0; i < 3; i++) {
      ask(room, slowly("application/x-www-form-urlencoded", sending));
    }
    sending.acquire(3);
    var page = ask(room, "/queue");
    assertThat(inside.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    goOn.release(50);

    assertThat(page.get(30, TimeUnit.SECONDS)).isEqualTo(200);
  }

  @Test
  void whoSendsAFileTakesNoSeat() throws Exception {
    var room = room(1);
    for (int i = 0; i < 3; i++) {
      ask(room, "/queue");
    }
    inside.acquire(3);

    ask(room, slowly("multipart/form-data; boundary=x", new Semaphore(0)));
    assertThat(inside.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
  }

  /** A form whose end has not come yet. */
  private MockHttpServletRequest slowly(String type, Semaphore sending) {
    var request =
        new MockHttpServletRequest(context, "POST", "/f/demo") {
          @Override
          public Map<String, String[]> getParameterMap() {
            sending.release();
            goOn.acquireUninterruptibly();
            return super.getParameterMap();
          }
        };
    request.setContentType(type);
    return request;
  }
}
