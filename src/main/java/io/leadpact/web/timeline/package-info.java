/** From instants to places on a line that squeezes what nobody needs to see. Java only. */
@NullMarked
package io.leadpact.web.timeline;

import org.jspecify.annotations.NullMarked;
