package io.leadpact.identity;

import io.leadpact.kernel.Party;
import java.util.Optional;

/**
 * People of one party who work leads together. The calendar is the key of their own one, if any.
 */
public record Team(String key, String name, Party party, Optional<String> calendar) {}
