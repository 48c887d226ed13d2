package io.leadpact.integration;

import io.leadpact.identity.SignedIn;
import io.leadpact.integration.RejectedLines.Rejected;
import io.leadpact.integration.Submissions.Upload;
import io.leadpact.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Histories of other systems, sent as files. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

  private static final int LARGEST_PROFILE = 1 << 20;
  private static final int LARGEST_PAGE = 200;

  private final Submissions submissions;
  private final Imports imports;
  private final ImportViews views;

  ImportApi(Submissions submissions, Imports imports, ImportViews views) {
    this.submissions = submissions;
    this.imports = imports;
    this.views = views;
  }

  @PostMapping(consumes = "multipart/form-data")
  ResponseEntity<ImportAnswer> submit(
      @RequestPart(name = "leads", required = false) @Nullable MultipartFile leads,
      @RequestPart(name = "events", required = false) @Nullable MultipartFile events,
      MultipartHttpServletRequest request,
      @AuthenticationPrincipal SignedIn sender)
      throws IOException {
    long id = submissions.submit(uploads(leads, events), profile(request), sender.actor());
    return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id)).body(answer(id));
  }

  /** The files that were chosen: a form sends an empty one for each that was not. */
  static Map<FileKind, Upload> uploads(
      @Nullable MultipartFile leads, @Nullable MultipartFile events) {
    var uploads = new EnumMap<FileKind, Upload>(FileKind.class);
    add(uploads, FileKind.LEADS, leads);
    add(uploads, FileKind.EVENTS, events);
    return uploads;
  }

  private static void add(
      Map<FileKind, Upload> uploads, FileKind kind, @Nullable MultipartFile file) {
    if (file != null && !(file.isEmpty() && String.valueOf(file.getOriginalFilename()).isBlank())) {
      var name = file.getOriginalFilename();
      uploads.put(kind, new Upload(name == null ? kind.key() + ".csv" : name, file));
    }
  }

  private static String profile(MultipartHttpServletRequest request) throws IOException {
    var file = request.getFile("profile");
    if (file != null && file.getSize() > LARGEST_PROFILE) {
      throw new RuleViolation("profile.json", "The profile is too long", "profile");
    }
    var text =
        file == null
            ? request.getParameter("profile")
            : new String(file.getBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (text == null || text.isBlank()) {
      throw new RuleViolation("profile.none", "A profile is needed", "profile", "");
    }
    return text;
  }

  @GetMapping
  ImportPage list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long cursor) {
    int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
    var found = views.newest(cursor, size + 1);
    var items = found.stream().limit(size).map(view -> answer(view, List.of())).toList();
    var next = found.size() > size ? String.valueOf(items.get(size - 1).id()) : null;
    return new ImportPage(items, next);
  }

  @GetMapping("/{id}")
  ImportAnswer find(@PathVariable long id) {
    return answer(id);
  }

  @GetMapping(path = "/{id}/rejected.csv", produces = "text/csv")
  void rejected(@PathVariable long id, HttpServletResponse response) throws IOException {
    views.find(id);
    response.setContentType("text/csv");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"import-" + id + "-rejected.csv\"");
    views.writeRejected(id, response.getOutputStream());
  }

  @PostMapping("/{id}/stop")
  ImportAnswer stop(@PathVariable long id) {
    imports.stop(id);
    return answer(id);
  }

  @PostMapping("/{id}/resume")
  ImportAnswer resume(@PathVariable long id) {
    imports.resume(id);
    return answer(id);
  }

  @PostMapping("/{id}/undo")
  ImportAnswer undo(@PathVariable long id, @AuthenticationPrincipal SignedIn sender) {
    imports.undo(id, sender.actor());
    return answer(id);
  }

  private ImportAnswer answer(long id) {
    return answer(views.find(id), views.problems(id));
  }

  private static ImportAnswer answer(ImportView view, List<Rejected> rejected) {
    var counts = view.counts();
    var problems = rejected.stream().map(r -> new Problem(r.file(), r.line(), r.reason())).toList();
    return new ImportAnswer(
        view.id(),
        view.state(),
        view.phase(),
        view.percent(),
        view.name(),
        counts.read(),
        counts.leads(),
        counts.events(),
        counts.ignored(),
        counts.duplicate(),
        counts.rejected(),
        problems,
        "/api/v1/imports/" + view.id() + "/rejected.csv",
        view.failure());
  }

  /** A line that was rejected. */
  record Problem(String file, long line, String reason) {}

  /** How an import stands; the problems are the first hundred. */
  record ImportAnswer(
      long id,
      ImportState state,
      ImportPhase phase,
      int percent,
      String name,
      long read,
      long leads,
      long events,
      long ignored,
      long duplicate,
      long rejected,
      List<Problem> problems,
      String rejectedLines,
      @Nullable String failure) {}

  /** Imports, newest first. */
  record ImportPage(List<ImportAnswer> items, @Nullable String next) {}
}
