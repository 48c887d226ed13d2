package io.leadpact.integration;

/**
 * What became of lines.
 *
 * @param read lines of both files
 * @param leads new leads
 * @param events new entries of journals
 * @param ignored lines that the profile passes by
 * @param duplicate lines that were known already
 * @param rejected lines that could not be taken in
 * @param onOtherLeads those events that are on leads which came in another way
 */
record Counts(
    long read,
    long leads,
    long events,
    long ignored,
    long duplicate,
    long rejected,
    long onOtherLeads) {}
