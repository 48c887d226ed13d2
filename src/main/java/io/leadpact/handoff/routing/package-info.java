/** To whom a lead goes, and why. Java only. */
@NamedInterface("routing")
@NullMarked
package io.leadpact.handoff.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
