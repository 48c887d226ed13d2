package io.leadpact.qualification.scoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead has some of its points.
 *
 * @param rule the place of the rule among all
 * @param points what it gives now
 * @param amount how much was found, minutes as seconds; null where nothing is counted
 * @param last when it last happened; null where nothing happens
 */
public record Reason(int rule, int points, @Nullable Long amount, @Nullable Instant last) {}
