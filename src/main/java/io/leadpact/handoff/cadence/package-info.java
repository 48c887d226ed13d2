/** How often, when and by which ways a lead has to be tried, and what of it is done. Java only. */
@NamedInterface("cadence")
@NullMarked
package io.leadpact.handoff.cadence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
