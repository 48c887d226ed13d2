package io.leadpact.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something came about of a lead, as it was told to somebody who has not read it yet.
 *
 * @param kind the key of its words ({@code notification.news.<kind>})
 */
public record News(long id, String kind, long lead, @Nullable String leadName, Instant toldAt) {}
