package io.leadpact.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The users, as other modules need to know them. */
@Service
public class People {

  /** What other modules may know of a user. */
  public record Person(
      String actor, String email, String name, Optional<String> team, boolean active) {}

  public List<Person> all() {
    throw new UnsupportedOperationException();
  }

  /** The user of that actor ({@code user:12}) or e-mail address. */
  public Optional<Person> find(String actorOrEmail) {
    throw new UnsupportedOperationException();
  }
}
