package io.leadpact.identity;

import java.util.Map;
import org.springframework.stereotype.Service;

/** Who did what, when. Never the words or data of a lead. */
@Service
public class Audit {

  /**
   * Notes a deed of whoever is signed in, in the transaction of the deed.
   *
   * @param action a stable name, such as {@code promises.changed}
   * @param subject what it was done to, such as {@code calendar:default}
   */
  public void note(String action, String subject, Map<String, ?> detail) {
    throw new UnsupportedOperationException();
  }
}
