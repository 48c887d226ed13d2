package io.leadpact.report;

import io.leadpact.agreement.terms.Term;
import io.leadpact.report.measure.Standing;

/**
 * How a term of the version in force stands in the period that runs.
 *
 * @param ref what it is called for short: A1, B2, J1
 */
public record TermStanding(String ref, Term term, Standing standing) {}
