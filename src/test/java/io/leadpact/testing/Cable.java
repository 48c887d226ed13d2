package io.leadpact.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Between the application and its database: a test pulls it out, and plugs it in again. */
public final class Cable implements AutoCloseable {

  private final int target;
  private final int port;
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private volatile ServerSocket socket;

  public Cable(int target) {
    this.target = target;
    this.socket = listen(0);
    this.port = socket.getLocalPort();
  }

  public int port() {
    return port;
  }

  public void pull() {
    close();
    Socket each;
    while ((each = open.poll()) != null) {
      close(each);
    }
  }

  /** Whoever knocked at the closed port may hold it for a moment: a connection to itself. */
  public void plugIn() {
    for (int tries = 1; ; tries++) {
      try {
        socket = listen(port);
        return;
      } catch (UncheckedIOException e) {
        if (tries == 100) {
          throw e;
        }
        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
      }
    }
  }

  private ServerSocket listen(int wanted) {
    try {
      var listening = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
      daemon(() -> accept(listening));
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket listening) {
    while (true) {
      try {
        var from = listening.accept();
        var to = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(from);
        open.add(to);
        daemon(() -> copy(from, to));
        daemon(() -> copy(to, from));
      } catch (IOException pulled) {
        return;
      }
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException pulled) {
      // That is what it is for.
    }
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "cable");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    close(socket);
  }
}
