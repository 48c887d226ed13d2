package io.leadpact.integration;

import io.leadpact.kernel.RuleViolation;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads each lead of a batch by itself, so that a broken one does not spoil the others. */
@Component
class LeadBodies {

  static final String SHAPE = "lead.shape";

  private final JsonMapper json;

  LeadBodies(JsonMapper json) {
    this.json = json;
  }

  LeadBody read(JsonNode node) {
    if (!node.isObject()) {
      throw new RuleViolation(SHAPE, "A lead is a JSON object");
    }
    try {
      return json.treeToValue(node, LeadBody.class);
    } catch (JacksonException e) {
      var field =
          e.getPath().stream()
              .map(JacksonException.Reference::getPropertyName)
              .collect(Collectors.joining("."));
      throw new RuleViolation(SHAPE, "This cannot be read: " + field, field, field);
    }
  }
}
