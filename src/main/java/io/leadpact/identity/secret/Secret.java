package io.leadpact.identity.secret;

import io.leadpact.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Something that only its holder knows: of 256 random bits when made here, so that its SHA-256 can
 * be stored without a slow hash.
 *
 * @param text what the holder keeps; fit for an address
 */
public record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Secret random(String prefix) {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** What is stored instead of the text. */
  public byte[] sha256() {
    return Sha256.of(text);
  }

  /** Never the text: secrets must not reach a log. */
  @Override
  public String toString() {
    return "Secret";
  }
}
