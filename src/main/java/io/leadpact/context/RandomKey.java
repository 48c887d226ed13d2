package io.leadpact.context;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** The name in an address of something that strangers may reach: nobody guesses another one. */
final class RandomKey {

  /** Letters and digits that nobody takes for each other. */
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomKey() {}

  /** 79 bits. */
  static String next() {
    return RANDOM
        .ints(LENGTH, 0, SIGNS.length())
        .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
        .collect(Collectors.joining());
  }
}
