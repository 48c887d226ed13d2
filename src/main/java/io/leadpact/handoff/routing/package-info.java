/** To whom a lead goes, and why. Java only. */
@NullMarked
package io.leadpact.handoff.routing;

import org.jspecify.annotations.NullMarked;
