package io.leadpact.agreement;

/** A version of the agreement was made or replaced. */
public record PromisesChanged(int version) {}
