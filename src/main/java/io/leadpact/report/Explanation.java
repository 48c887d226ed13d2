package io.leadpact.report;

import io.leadpact.agreement.terms.TimedPromise;
import io.leadpact.kernel.Percent;
import io.leadpact.report.CellQuery.Counts;
import io.leadpact.report.CellQuery.Used;
import io.leadpact.report.CellQuery.Where;
import io.leadpact.report.measure.Histogram;
import io.leadpact.report.measure.ResponseTimes;
import io.leadpact.report.measure.Shortfall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure of compliance is as it is.
 *
 * @param terms the promise as it held when the month began, or as its newest version has it where
 *     it was not promised then
 * @param versions which versions judged the clocks; more than one where a version began amid them
 * @param shortfall what the month lacks to its target; null without a target
 * @param best the share at the end of a running month if all goes well from now on; null of a month
 *     that is over
 * @param causes what changed the month after it was closed, by how often; empty where nothing did
 * @param changed the latest of these changes
 * @param where by each dimension that tells the clocks apart, those with the most late ones first
 */
public record Explanation(
    TimedPromise terms,
    PromiseFigures.Month figure,
    Counts counts,
    List<Used> versions,
    ResponseTimes response,
    Histogram histogram,
    Optional<Shortfall> shortfall,
    @Nullable Percent best,
    Map<String, Long> causes,
    List<Restatement> changed,
    Map<Dimension, List<Where>> where) {}
