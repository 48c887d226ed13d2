package io.leadpact.agreement.kit;

import io.leadpact.kernel.Party;

/** A team that the terms of a kit speak of, by its key, and the party to which it belongs. */
public record KitTeam(String key, Party party) {}
