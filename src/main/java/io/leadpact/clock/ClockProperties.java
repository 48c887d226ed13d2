package io.leadpact.clock;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sweepEvery milliseconds between two looks for due clocks; 0 leaves that to other instances
 * @param followEvery milliseconds after which what is noted of leads is looked for, where nobody
 *     here has noted anything before; 0 leaves that to other instances
 * @param announceEvery milliseconds between two looks for announcements that failed to be heard; 0
 *     leaves that to other instances
 */
@ConfigurationProperties("leadpact.clock")
record ClockProperties(
    @DefaultValue("250") long sweepEvery,
    @DefaultValue("250") long followEvery,
    @DefaultValue("30000") long announceEvery) {}
