package io.leadpact.identity;

import io.leadpact.kernel.RuleViolation;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The one company of this installation, absent until somebody sets it up. */
@Service
public class Companies {

  public Optional<Company> find() {
    throw new UnsupportedOperationException();
  }

  /** The company, where nothing can be done without one. */
  public Company current() {
    return find()
        .orElseThrow(() -> new RuleViolation("company.missing", "The company is not set up yet"));
  }
}
