/**
 * What an agreement says as a document: its clauses, their words, and how the two work. Java only.
 */
@NamedInterface("deed")
@NullMarked
package io.leadpact.agreement.deed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
