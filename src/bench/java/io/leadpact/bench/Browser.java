package io.leadpact.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Just enough of one to sign in and read pages. */
final class Browser {

  static final String PASSWORD = "a rep who is measured";

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Browser(int port) {
    this.port = port;
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  void signIn(String email) throws Exception {
    var found = TOKEN.matcher(Objects.requireNonNull(read("/sign-in")));
    if (!found.find()) {
      throw new IOException("The sign-in page has no token");
    }
    var form =
        "email=%s&password=%s&_csrf=%s"
            .formatted(coded(email), coded(PASSWORD), coded(found.group(1)));
    var request =
        HttpRequest.newBuilder(at("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    client.send(request, BodyHandlers.ofString());
  }

  /**
   * Sends a form as the page does where it is changed in place.
   *
   * @return where to go on; null where it was refused
   */
  @Nullable String send(String path, Map<String, String> form) throws Exception {
    var fields =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + coded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .header("HX-Request", "true")
            .header("HX-Boosted", "true")
            .POST(BodyPublishers.ofString(fields))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    return answer.headers().firstValue("Location").orElse(null);
  }

  /** The line on which an open page hears that something changed. */
  InputStream line(String page, String shown, String at, long age) throws Exception {
    var path = "/live?page=%s&shown=%s&at=%s&age=%d".formatted(page, coded(shown), coded(at), age);
    var request = HttpRequest.newBuilder(at(path)).header("Accept", "text/event-stream").build();
    return client.send(request, BodyHandlers.ofInputStream()).body();
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A page of which somebody signed in sees everything; null where they are to ask later. */
  @Nullable String read(String path) throws Exception {
    var request = HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
      return null;
    }
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + answer.statusCode());
    }
    return answer.body();
  }
}
