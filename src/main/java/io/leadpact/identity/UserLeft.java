package io.leadpact.identity;

/** A user cannot come in any more. Plain and synchronous: said within the transaction. */
public record UserLeft(UserId user) {}
