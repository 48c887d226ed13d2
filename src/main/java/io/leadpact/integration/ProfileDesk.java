package io.leadpact.integration;

import io.leadpact.integration.Preview.Line;
import io.leadpact.integration.mapping.ProfileDraft;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with a profile that somebody builds. */
@Service
class ProfileDesk {

  private final Drafts drafts;
  private final Profiles profiles;
  private final Submissions submissions;
  private final Preview preview;
  private final ImportFiles files;

  ProfileDesk(
      Drafts drafts,
      Profiles profiles,
      Submissions submissions,
      Preview preview,
      ImportFiles files) {
    this.drafts = drafts;
    this.profiles = profiles;
    this.submissions = submissions;
    this.preview = preview;
    this.files = files;
  }

  /** The first lines of both files. */
  record Lines(List<Line> leads, List<Line> events) {}

  boolean has(long id, FileKind kind) {
    return files.has(id, kind);
  }

  Lines preview(long id, ProfileDraft draft) {
    var profile = profiles.read(drafts.profile(id, draft));
    submissions.check(id, profile);
    return new Lines(preview.leads(id, profile), preview.events(id, profile));
  }

  void save(long id, ProfileDraft draft, String actor) {
    var name = draft.get("name").isBlank() ? draft.get("source") : draft.get("name");
    profiles.save(key(name), drafts.profile(id, draft), actor);
  }

  /** Saved too, so that the next files of that system need no more than its name. */
  @Transactional
  public void run(long id, ProfileDraft draft, String actor) {
    save(id, draft, actor);
    submissions.begin(id, drafts.profile(id, draft));
  }

  private static String key(String name) {
    var key =
        name.strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_.-]+", "-")
            .replaceAll("^[^a-z0-9]+", "");
    return key.isEmpty() ? "profile" : key;
  }
}
