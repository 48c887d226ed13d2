package io.leadpact.agreement.kit;

/**
 * A number of a kit that only the company itself knows.
 *
 * @param name under which its words are found: {@code kits.ask.revenue}
 * @param term the key of the term in which the answer stands
 * @param field of that term: {@code target}
 */
public record Question(String name, String term, String field) {}
