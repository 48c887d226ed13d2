/** Agreements to begin with, one for each way in which companies do it. Java only. */
@NamedInterface("kit")
@NullMarked
package io.leadpact.agreement.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
