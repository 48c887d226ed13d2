package io.leadpact.agreement;

import io.leadpact.agreement.terms.PromiseHistory;
import org.springframework.stereotype.Service;

/** What was promised, version by version. */
@Service
public class Promises {

  /** Every version as it stands now; read again only after a change. */
  public PromiseHistory history() {
    throw new UnsupportedOperationException();
  }
}
