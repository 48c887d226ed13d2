package io.leadpact.integration.mapping;

import io.leadpact.integration.mapping.Profile.EventColumns;
import io.leadpact.integration.mapping.Profile.LeadColumns;
import io.leadpact.kernel.RuleViolation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a profile strictly: each refusal names the path to what is wrong. */
public final class ProfileReader {

  private static final Set<String> MEMBERS =
      Set.of("name", "source", "zone", "dateFormat", "leads", "events");
  private static final Set<String> OF_EVENTS =
      Set.of("lead", "at", "externalId", "actor", "rules", "otherwise");
  private static final String CREATED_AT = "createdAt";
  private static final String CONSTANTS = "constants";
  private static final String STAGES = "stages";
  private static final int NAME_LENGTH = 100;

  private final Vocabulary vocabulary;

  public ProfileReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Reads a profile.
   *
   * @param json objects as maps, arrays as lists
   * @throws RuleViolation with the path of what is wrong, and for stages and teams that the company
   *     does not have
   */
  public Profile read(@Nullable Object json) {
    var root = Node.root(json).only(MEMBERS);
    var leads = root.object("leads").map(this::leads).orElse(null);
    var events = root.object("events").map(this::events).orElse(null);
    if (leads == null && events == null) {
      throw Node.refusal("profile.missing", "Leads or events are needed", root.at("leads"));
    }
    var source = bounded(root, "source");
    var format = root.text("dateFormat");
    format.ifPresent(pattern -> checkFormat(root, pattern));
    var zone = root.text("zone").map(text -> zone(root, text));
    var name = root.members().containsKey("name") ? bounded(root, "name") : source;
    return new Profile(name, source, zone, format, leads, events);
  }

  private static String bounded(Node node, String key) {
    var text = node.required(key);
    if (text.length() > NAME_LENGTH) {
      throw Node.refusal("text.long", "This is too long", node.at(key), key, NAME_LENGTH);
    }
    return text;
  }

  private static ZoneId zone(Node root, String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw Node.refusal("profile.zone", "There is no such time zone", root.at("zone"), text);
    }
  }

  private static void checkFormat(Node root, String pattern) {
    try {
      Times.formatter(pattern);
    } catch (RuleViolation e) {
      throw Node.refusal(
          "profile.date-format", "This is no pattern of dates", root.at("dateFormat"), pattern);
    }
  }

  private LeadColumns leads(Node node) {
    var names = new HashSet<>(Set.of(CREATED_AT, CONSTANTS, STAGES));
    var columns = EnumSet.allOf(LeadField.class);
    columns.remove(LeadField.SOURCE);
    columns.forEach(field -> names.add(field.key()));
    node.only(names);
    var fields = new EnumMap<LeadField, String>(LeadField.class);
    columns.forEach(field -> node.text(field.key()).ifPresent(column -> fields.put(field, column)));
    return new LeadColumns(
        fields,
        node.required(CREATED_AT),
        node.object(CONSTANTS).map(ProfileReader::constants).orElse(Map.of()),
        node.object(STAGES).map(this::stages).orElse(Map.of()));
  }

  private static Map<LeadField, String> constants(Node node) {
    var constants = new EnumMap<LeadField, String>(LeadField.class);
    node.texts()
        .forEach(
            (key, value) -> {
              var field = LeadField.of(key).filter(f -> f != LeadField.EXTERNAL_ID);
              constants.put(
                  field.orElseThrow(
                      () ->
                          Node.refusal(
                              "profile.unknown", "There is no such setting", node.at(key), key)),
                  value);
            });
    return constants;
  }

  private Map<String, String> stages(Node node) {
    var stages = node.texts();
    for (var stage : stages.keySet()) {
      try {
        StageEvents.event(stage, vocabulary);
      } catch (RuleViolation e) {
        throw Node.refusal(
            e.code(), String.valueOf(e.getMessage()), node.at(stage), e.arguments().toArray());
      }
    }
    return stages;
  }

  private EventColumns events(Node node) {
    node.only(OF_EVENTS);
    var otherwise = node.text("otherwise").orElse("ignore");
    if (!Set.of("ignore", "reject").contains(otherwise)) {
      throw Node.refusal(
          "profile.otherwise",
          "Rows without a rule are to ignore or to reject",
          node.at("otherwise"));
    }
    var rules = new RuleReader(vocabulary);
    return new EventColumns(
        node.required("lead"),
        node.required("at"),
        node.text("externalId"),
        node.text("actor"),
        node.objects("rules").stream().map(rules::read).toList(),
        otherwise.equals("reject"));
  }
}
