package rulebreakers.lower;

import rulebreakers.upper.Roof;

/** Leans on what is above it. */
public record Foundation(Roof roof) {}
