package io.leadpact.report;

import io.leadpact.kernel.Party;
import io.leadpact.kernel.Percent;
import io.leadpact.report.measure.Judgement;
import io.leadpact.report.measure.Tally;
import java.time.YearMonth;

/** How a promise that is in force stands this month. */
public record Standing(
    String key, Party party, YearMonth month, Percent target, Tally tally, Judgement judgement) {}
