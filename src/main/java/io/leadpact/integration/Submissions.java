package io.leadpact.integration;

import io.leadpact.integration.csv.CsvHead;
import io.leadpact.integration.mapping.EventRows;
import io.leadpact.integration.mapping.LeadRows;
import io.leadpact.integration.mapping.Profile;
import io.leadpact.integration.mapping.Vocabulary;
import io.leadpact.kernel.NotFound;
import io.leadpact.kernel.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in files, and starts importing them once it is known what they mean. */
@Service
class Submissions {

  private final ImportStore store;
  private final ImportFiles files;
  private final Profiles profiles;
  private final Vocabularies vocabularies;
  private final Announcing announcing;
  private final Clock clock;

  Submissions(
      ImportStore store,
      ImportFiles files,
      Profiles profiles,
      Vocabularies vocabularies,
      Announcing announcing,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.profiles = profiles;
    this.vocabularies = vocabularies;
    this.announcing = announcing;
    this.clock = clock;
  }

  /** A file as it is uploaded. */
  record Upload(String name, InputStreamSource content) {}

  /** Stores the files; what they mean is to be said later. */
  @PreAuthorize("hasAuthority('IMPORT')")
  @Transactional
  public long upload(Map<FileKind, Upload> uploads, String actor) {
    if (uploads.isEmpty()) {
      throw new RuleViolation("import.no-file", "A file is needed", "leads");
    }
    long id = store.draft(actor, clock.instant());
    uploads.forEach(
        (kind, upload) -> {
          try (var content = upload.content().getInputStream()) {
            files.save(id, kind, upload.name(), content);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          head(id, kind);
        });
    return id;
  }

  /**
   * Stores the files and starts importing them.
   *
   * @param profile JSON, or the key of a saved profile
   */
  @PreAuthorize("hasAuthority('IMPORT')")
  @Transactional
  public long submit(Map<FileKind, Upload> uploads, String profile, String actor) {
    var text = text(profile);
    profiles.read(text);
    long id = upload(uploads, actor);
    begin(id, text);
    return id;
  }

  /** Starts importing files that were stored before. */
  @PreAuthorize("hasAuthority('IMPORT')")
  @Transactional
  public void begin(long id, String profileText) {
    var stored = store.lock(id).orElseThrow(() -> new NotFound("import", id));
    if (stored.state() != ImportState.DRAFT) {
      throw new RuleViolation("import.begun", "This import has begun already");
    }
    var profile = profiles.read(profileText);
    check(id, profile);
    store.queue(id, profileText, profile.source());
    announcing.queued(id, profile);
  }

  private String text(String profile) {
    var trimmed = profile.strip();
    if (trimmed.startsWith("{")) {
      return trimmed;
    }
    return profiles
        .text(trimmed)
        .orElseThrow(
            () ->
                new RuleViolation("profile.none", "There is no such profile", "profile", trimmed));
  }

  /** That the files have the columns which the profile names. */
  void check(long id, Profile profile) {
    var words = vocabularies.now();
    for (var file : files.of(id)) {
      var head = head(id, file.kind());
      if (file.kind() == FileKind.LEADS) {
        checkLeads(profile, head, words);
      } else {
        checkEvents(profile, head, words);
      }
    }
  }

  private static void checkLeads(Profile profile, CsvHead head, Vocabulary words) {
    var columns = profile.leads();
    if (columns == null) {
      throw missing("profile.leads");
    }
    new LeadRows(profile, columns, head, words);
  }

  private static void checkEvents(Profile profile, CsvHead head, Vocabulary words) {
    var columns = profile.events();
    if (columns == null) {
      throw missing("profile.events");
    }
    new EventRows(profile, columns, head, words);
  }

  private static RuleViolation missing(String path) {
    return new RuleViolation(
        "profile.missing", "The profile does not say what the file means (" + path + ")", path);
  }

  private CsvHead head(long id, FileKind kind) {
    try {
      return files.head(id, kind);
    } catch (CsvHead.Unreadable e) {
      var code = "file." + e.refusal().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      throw new RuleViolation(code, "The file cannot be read: " + e.refusal(), kind.key());
    }
  }
}
