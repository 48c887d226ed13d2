/** The pure function from a journal, the promises and the calendars to the clocks. Java only. */
@NamedInterface("fold")
@NullMarked
package io.leadpact.clock.fold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
