package io.leadpact.demo.story;

import io.leadpact.lead.journal.NewEvent;
import java.util.List;

/**
 * What happened to one lead after it came in.
 *
 * @param events in the order in which they were recorded
 * @param handedInLater what was recorded only after the month had closed
 */
public record Story(List<NewEvent> events, List<NewEvent> handedInLater) {}
