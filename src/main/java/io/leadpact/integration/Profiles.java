package io.leadpact.integration;

import io.leadpact.integration.mapping.Profile;
import io.leadpact.integration.mapping.ProfileReader;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What files of other systems mean, kept under a key so that the next import needs no more. */
@Service
class Profiles {

  private static final String KEY = "[A-Za-z0-9][A-Za-z0-9_.-]{0,99}";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Vocabularies vocabularies;
  private final Clock clock;

  Profiles(JdbcClient jdbc, JsonMapper json, Vocabularies vocabularies, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.vocabularies = vocabularies;
    this.clock = clock;
  }

  /** A profile under its key; its text is JSON. */
  record Saved(String key, String text) {}

  /**
   * Understands a profile.
   *
   * @throws RuleViolation with the path to what is wrong
   */
  Profile read(String text) {
    return new ProfileReader(vocabularies.now()).read(tree(text));
  }

  private Object tree(String text) {
    try {
      return json.readValue(text, Object.class);
    } catch (JacksonException e) {
      throw new RuleViolation("profile.json", "The profile is no JSON", "profile");
    }
  }

  @PreAuthorize("hasAuthority('IMPORT')")
  public List<Saved> all() {
    return jdbc.sql("select key, profile from import_profile order by key")
        .query((row, n) -> new Saved(row.getString(1), row.getString(2)))
        .list();
  }

  @PreAuthorize("hasAuthority('IMPORT')")
  public Object get(String key) {
    return tree(text(key).orElseThrow(() -> new NotFound("profile", key)));
  }

  Optional<String> text(String key) {
    return jdbc.sql("select profile from import_profile where key = :key")
        .param("key", key)
        .query(String.class)
        .optional();
  }

  /** Keeps the profile under the key, in the place of an older one. */
  @PreAuthorize("hasAuthority('IMPORT')")
  @Transactional
  public void save(String key, String text, String actor) {
    if (!key.matches(KEY)) {
      throw new RuleViolation(
          "profile.key", "A key has letters, digits, dots and dashes, up to 100", "key");
    }
    read(text);
    jdbc.sql(
            """
            insert into import_profile values (:key, :text, :now, :actor)
            on conflict (key) do update set profile = :text, saved_at = :now, saved_by = :actor
            """)
        .param("key", key)
        .param("text", text)
        .param("now", Timestamp.from(clock.instant()))
        .param("actor", actor)
        .update();
  }
}
