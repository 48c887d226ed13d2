package io.leadpact.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine: the one named by the system property, or a usual one. */
public final class Chromium {

  private static final String[] USUAL = {
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
  };

  private static final Optional<Path> FOUND =
      Stream.concat(Optional.ofNullable(System.getProperty("chromium")).stream(), Stream.of(USUAL))
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst();

  private Chromium() {}

  public static Optional<Path> find() {
    return FOUND;
  }
}
