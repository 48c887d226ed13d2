package io.leadpact.qualification;

import io.leadpact.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret of a link: 256 random bits, of which we keep the hash alone. */
record BriefLink(String token) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  static BriefLink fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new BriefLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  boolean wellFormed() {
    return SHAPE.matcher(token).matches();
  }

  byte[] sha256() {
    return Sha256.of(token);
  }

  String path() {
    return "/b/" + token;
  }
}
