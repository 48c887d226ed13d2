/** The journal of a lead and what follows from it. Java only. */
@NamedInterface("journal")
@NullMarked
package io.leadpact.lead.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
