package io.leadpact.context;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form that was handed out: when, and a number of its own, signed, so that nobody
 * can make one up or use that of another form. A machine sends sooner than anybody could type.
 *
 * @param number tells this hand-out from any other
 */
record FillSeal(Instant issued, String number) {

  static final Duration SHORTEST = Duration.ofSeconds(2);
  static final Duration LONGEST = Duration.ofHours(24);

  private static final Pattern SHAPE =
      Pattern.compile("(\\d{1,15})\\.([a-z0-9]{16})\\.([A-Za-z0-9_-]{43})");

  /** How long it took to fill the form in, judged. */
  enum Taken {
    TOO_SHORT,
    FINE,
    TOO_LONG
  }

  String signed(String form, byte[] secret) {
    return "%d.%s.%s".formatted(issued.toEpochMilli(), number, mac(form, secret));
  }

  /** Empty where it was not given out with this form and secret. */
  static Optional<FillSeal> read(@Nullable String text, String form, byte[] secret) {
    var shape = SHAPE.matcher(text == null ? "" : text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    var seal = new FillSeal(Instant.ofEpochMilli(Long.parseLong(shape.group(1))), shape.group(2));
    var same = MessageDigest.isEqual(bytes(seal.mac(form, secret)), bytes(shape.group(3)));
    return same ? Optional.of(seal) : Optional.empty();
  }

  Taken taken(Instant now) {
    var time = Duration.between(issued, now);
    if (time.compareTo(SHORTEST) < 0) {
      return Taken.TOO_SHORT;
    }
    return time.compareTo(LONGEST) > 0 ? Taken.TOO_LONG : Taken.FINE;
  }

  private String mac(String form, byte[] secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      var text = "%s.%d.%s".formatted(form, issued.toEpochMilli(), number);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform knows HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
