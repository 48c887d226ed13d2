package io.leadpact.handoff.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A candidate and what spoke for or against them.
 *
 * @param open how many leads they held
 * @param capacity how many they can hold; null: any number
 * @param from when they are at work again, where that is what spoke against them
 */
public record Weighed(
    String person, Verdict verdict, int open, @Nullable Integer capacity, @Nullable Instant from) {}
