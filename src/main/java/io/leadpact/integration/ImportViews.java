package io.leadpact.integration;

import io.leadpact.integration.ImportFiles.StoredFile;
import io.leadpact.integration.ImportStore.Stored;
import io.leadpact.kernel.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs may see of imports. */
@Service
class ImportViews {

  private final ImportStore store;
  private final ImportFiles files;
  private final RejectedLines rejected;
  private final JsonMapper json;
  private final Clock clock;

  ImportViews(
      ImportStore store, ImportFiles files, RejectedLines rejected, JsonMapper json, Clock clock) {
    this.store = store;
    this.files = files;
    this.rejected = rejected;
    this.json = json;
    this.clock = clock;
  }

  /** How fast it goes just now. */
  ImportPace pace(ImportView view) {
    return ImportPace.of(view, clock.instant());
  }

  @PreAuthorize("hasAuthority('IMPORT')")
  public ImportView find(long id) {
    return view(store.find(id).orElseThrow(() -> new NotFound("import", id)));
  }

  /** The newest before that one. */
  @PreAuthorize("hasAuthority('IMPORT')")
  public List<ImportView> newest(long before, int limit) {
    return store.newest(before, limit).stream().map(this::view).toList();
  }

  @PreAuthorize("hasAuthority('IMPORT')")
  public List<RejectedLines.Rejected> problems(long id) {
    return rejected.first(id);
  }

  /** By reason; only once the import stands still, since counting them all takes a while. */
  @PreAuthorize("hasAuthority('IMPORT')")
  public List<RejectedLines.Group> reasons(ImportView view) {
    return view.state().active() ? List.of() : rejected.groups(view.id());
  }

  /** The transaction lets the rows be fetched piece by piece. */
  @PreAuthorize("hasAuthority('IMPORT')")
  @Transactional(readOnly = true)
  public void writeRejected(long id, OutputStream out) throws IOException {
    rejected.write(id, out);
  }

  private ImportView view(Stored stored) {
    var its = files.of(stored.id());
    return new ImportView(
        stored.id(),
        stored.state(),
        stored.phase(),
        name(stored, its),
        stored.source(),
        stored.actor(),
        stored.createdAt(),
        stored.startedAt(),
        stored.finishedAt(),
        percent(stored, its),
        stored.counts(),
        its,
        stored.failure());
  }

  private String name(Stored stored, List<StoredFile> its) {
    var profile = stored.profile();
    if (profile != null && json.readValue(profile, Map.class).get("name") instanceof String name) {
      return name;
    }
    var source = stored.source();
    if (source != null) {
      return source;
    }
    return its.isEmpty() ? "import " + stored.id() : its.get(0).name();
  }

  /**
   * Reading the events is a fifth of the work, recording them the rest; of that only the files know
   * the whole, so what was read of them is the measure.
   */
  private static int percent(Stored stored, List<StoredFile> its) {
    long leads = size(its, FileKind.LEADS);
    long events = size(its, FileKind.EVENTS);
    double whole = Math.max(1, 10 * leads + events * 2.0);
    double done =
        switch (stored.phase()) {
          case LEADS -> 10.0 * stored.position();
          case EVENTS -> 10.0 * leads + 0.2 * stored.position();
          case RECORD -> {
            var counts = stored.counts();
            double left = counts.read() == 0 ? 1 : 1 - share(counts);
            yield whole - left * 1.8 * events;
          }
          case DONE -> whole;
        };
    return (int) Math.max(0, Math.min(100, 100 * done / whole));
  }

  private static double share(Counts counts) {
    long settled = counts.leads() + counts.events() + counts.ignored() + counts.duplicate();
    return Math.min(1, (settled + counts.rejected()) / (double) counts.read());
  }

  private static long size(List<StoredFile> its, FileKind kind) {
    return its.stream().filter(f -> f.kind() == kind).mapToLong(StoredFile::size).sum();
  }
}
