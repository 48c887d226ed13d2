package io.leadpact.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The teams of both parties. */
@Service
public class Teams {

  public List<Team> all() {
    throw new UnsupportedOperationException();
  }

  public Optional<Team> find(String key) {
    throw new UnsupportedOperationException();
  }
}
