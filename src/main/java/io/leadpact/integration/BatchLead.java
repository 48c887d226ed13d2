package io.leadpact.integration;

import io.leadpact.kernel.RuleViolation;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A lead of a batch, read by itself, so that a broken one does not spoil the others. */
@JsonDeserialize(using = BatchLead.Reader.class)
final class BatchLead {

  static final String SHAPE = "lead.shape";

  private final Supplier<LeadBody> said;

  private BatchLead(Supplier<LeadBody> said) {
    this.said = said;
  }

  /**
   * @throws RuleViolation where it could not be read
   */
  LeadBody body() {
    return said.get();
  }

  private static BatchLead refused(RuleViolation refusal) {
    return new BatchLead(
        () -> {
          throw refusal;
        });
  }

  private static BatchLead noLead() {
    return refused(new RuleViolation(SHAPE, "A lead is a JSON object"));
  }

  /** Goes on behind a lead that cannot be read; what is no JSON at all spoils the whole batch. */
  static final class Reader extends ValueDeserializer<BatchLead> {

    @Override
    public BatchLead deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.isExpectedStartObjectToken()) {
        parser.skipChildren();
        return noLead();
      }
      var around = parser.streamReadContext().getParent();
      try {
        var body = context.readValue(parser, LeadBody.class);
        return new BatchLead(() -> body);
      } catch (DatabindException e) {
        skipTo(around, parser);
        return refused(e);
      }
    }

    @Override
    public BatchLead getNullValue(DeserializationContext context) {
      return noLead();
    }

    private static void skipTo(TokenStreamContext around, JsonParser parser) {
      while (parser.streamReadContext() != around && parser.nextToken() != null) {
        // Still within the lead.
      }
    }

    private static BatchLead refused(DatabindException e) {
      var field =
          e.getPath().stream()
              .map(JacksonException.Reference::getPropertyName)
              .collect(Collectors.joining("."));
      return BatchLead.refused(
          new RuleViolation(SHAPE, "This cannot be read: " + field, field, field));
    }
  }
}
