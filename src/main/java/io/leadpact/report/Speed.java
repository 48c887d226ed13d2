package io.leadpact.report;

import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Share;
import io.leadpact.report.SpeedQuery.Line;
import io.leadpact.report.measure.Histogram;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.SpeedClass;
import java.util.List;

/**
 * How long the answers to a promise took, and what they did.
 *
 * @param classes what became of leads, by how long their first answer took, the fastest first
 * @param inTime those whose answer took no longer than the promise says; of nothing where the limit
 *     is in whole days
 * @param late the others that were answered
 * @param without those that were due an answer and got none
 */
public record Speed(
    TimedPromise promise,
    ResponseTimes times,
    Histogram histogram,
    List<SpeedClass> classes,
    Share inTime,
    Share late,
    Share without,
    List<Line> lines) {}
