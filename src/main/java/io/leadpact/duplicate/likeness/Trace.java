package io.leadpact.duplicate.likeness;

/** One thing by which a lead may be recognised as another: equal where it is the same person's. */
public record Trace(Reason reason, String key) {}
