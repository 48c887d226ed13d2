package io.leadpact.context;

import io.leadpact.context.ActivityIntake.Item;
import io.leadpact.kernel.RuleViolation;
import io.leadpact.lead.LeadId;
import io.leadpact.lead.Leads;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leads did, as other systems tell and read it. */
@RestController
@RequestMapping("/api/v1")
class ActivityApi {

  private static final int LARGEST_BATCH = 1_000;

  private final ActivityIntake intake;
  private final Activities activities;
  private final Leads leads;
  private final JsonMapper json;

  ActivityApi(ActivityIntake intake, Activities activities, Leads leads, JsonMapper json) {
    this.intake = intake;
    this.activities = activities;
    this.leads = leads;
    this.json = json;
  }

  /** Activities as they are sent, each read by itself. */
  record Batch(@Nullable List<JsonNode> activities) {}

  /** One result for each activity, in the order sent. */
  record BatchResults(List<ActivityResult> results) {}

  /** What became of an activity that was sent. */
  record Receipt(long id) {}

  /** A stretch of a list; {@code next} is the cursor of the one behind it. */
  record Items(List<ActivityJson> items, @Nullable String next) {}

  /** An activity as programs read it. */
  record ActivityJson(
      long id,
      ActivityKind kind,
      Instant at,
      Instant recordedAt,
      String source,
      @Nullable String externalId,
      @Nullable String page,
      @Nullable String title,
      @Nullable Integer seconds,
      boolean pricing,
      @Nullable String item,
      @Nullable Integer minutes) {

    static ActivityJson of(RecordedActivity one) {
      var said = one.activity();
      return new ActivityJson(
          one.id(),
          said.kind(),
          said.at(),
          one.recordedAt(),
          one.source(),
          one.externalId(),
          said.page(),
          said.title(),
          said.seconds(),
          said.pricing(),
          said.item(),
          said.minutes());
    }
  }

  @PostMapping("/leads/{id}/activities")
  ResponseEntity<Receipt> add(@PathVariable long id, @RequestBody ActivityBody body) {
    var written = intake.add(new LeadId(id), body);
    return ResponseEntity.status(written.fresh() ? 201 : 200).body(new Receipt(written.id()));
  }

  @PostMapping("/activities/batch")
  BatchResults addAll(@RequestBody Batch batch) {
    var sent = batch.activities();
    if (sent == null || sent.size() > LARGEST_BATCH) {
      throw new RuleViolation(
          "activity.batch", "A batch holds up to 1,000 activities", "activities", LARGEST_BATCH);
    }
    return new BatchResults(intake.addAll(sent.stream().map(this::read).toList()));
  }

  @GetMapping("/leads/{id}/activities")
  Items list(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var lead = leads.view(new LeadId(id)).id();
    var page = activities.page(lead, cursor, limit);
    return new Items(page.items().stream().map(ActivityJson::of).toList(), page.next());
  }

  private Item read(@Nullable JsonNode sent) {
    if (sent == null || !sent.isObject()) {
      return unread("An activity is a JSON object", null);
    }
    try {
      return new Item(json.treeToValue(sent, ActivityBody.class), null);
    } catch (DatabindException e) {
      var field =
          e.getPath().stream()
              .map(JacksonException.Reference::getPropertyName)
              .collect(Collectors.joining("."));
      return unread("This cannot be read: " + field, field);
    }
  }

  private static Item unread(String detail, @Nullable String field) {
    return new Item(null, new RuleViolation(ActivityResult.SHAPE, detail, field));
  }
}
