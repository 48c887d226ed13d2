/** Business-time arithmetic. Java only. */
@NamedInterface("time")
@NullMarked
package io.leadpact.calendar.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
