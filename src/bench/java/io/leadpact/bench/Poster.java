package io.leadpact.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that posts JSON and waits for the answer: as little client as can be, since it
 * shares the processors with what it measures.
 */
final class Poster implements AutoCloseable {

  private final int port;
  private final String head;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  Poster(int port, String path) throws IOException {
    this.port = port;
    connect();
    head =
        "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
            .formatted(path, port, Running.TOKEN);
  }

  private void connect() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Posts, and fails unless it was taken in. */
  void post(String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var begin = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    var request = java.util.Arrays.copyOf(begin, begin.length + body.length);
    System.arraycopy(body, 0, request, begin.length, body.length);
    out.write(request);
    var status = line();
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      last |= lower.equals("connection: close");
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    var answer = chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    if (!status.startsWith("HTTP/1.1 20")) {
      throw new IOException(status + " " + answer);
    }
    if (last) {
      close();
      connect();
    }
  }

  private String chunks() throws IOException {
    var answer = new StringBuilder();
    while (true) {
      int length = Integer.parseInt(line(), 16);
      answer.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
      line();
      if (length == 0) {
        return answer.toString();
      }
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
