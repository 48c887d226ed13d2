package io.leadpact.handoff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes mails by SMTP and keeps them; it can refuse them, or not talk at all. */
final class TinyMailServer implements AutoCloseable {

  private final ServerSocket door;
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private volatile boolean refusing;
  private volatile boolean hangingUp;

  TinyMailServer() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::serve, "tiny-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  List<String> mails() {
    return List.copyOf(mails);
  }

  void forget() {
    mails.clear();
    refusing = false;
    hangingUp = false;
  }

  void refuse(boolean now) {
    refusing = now;
  }

  /** It takes nobody's call. */
  void hangUp(boolean now) {
    hangingUp = now;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (var socket = door.accept()) {
        if (!hangingUp) {
          talk(socket);
        }
      } catch (IOException e) {
        // Whoever came is gone.
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
    out.print("220 tiny\r\n");
    out.flush();
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
      switch (word) {
        case "DATA" -> {
          out.print("354 go on\r\n");
          out.flush();
          mails.add(read(in));
          out.print("250 taken\r\n");
        }
        case "QUIT" -> {
          out.print("221 bye\r\n");
          out.flush();
          return;
        }
        case "RCPT" -> out.print(refusing ? "550 no such mailbox\r\n" : "250 fine\r\n");
        default -> out.print("250 fine\r\n");
      }
      out.flush();
    }
  }

  private static String read(BufferedReader in) throws IOException {
    var text = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
