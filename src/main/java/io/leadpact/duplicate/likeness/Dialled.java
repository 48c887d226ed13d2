package io.leadpact.duplicate.likeness;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line that a phone number reaches, in the form of E.164 with its extension: the same however
 * the number was written.
 *
 * @param line what is compared, never what is dialled
 */
record Dialled(String line) {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Fewer digits without a country reach too many lines. */
  private static final int TELLING = 7;

  /**
   * @param country ISO 3166 code of the country from which numbers without one are dialled; null:
   *     such numbers are only compared with each other
   */
  static Optional<Dialled> of(String phone, @Nullable String country) {
    try {
      var number = NUMBERS.parse(phone, country);
      if (NUMBERS.isPossibleNumber(number)) {
        return Optional.of(new Dialled(written(number)));
      }
    } catch (NumberParseException e) {
      // Compared by its digits below.
    }
    var digits = phone.replaceAll("[^0-9x]", "");
    return digits.length() < TELLING ? Optional.empty() : Optional.of(new Dialled(digits));
  }

  private static String written(PhoneNumber number) {
    var line = NUMBERS.format(number, PhoneNumberFormat.E164);
    return number.hasExtension() ? line + 'x' + number.getExtension() : line;
  }
}
