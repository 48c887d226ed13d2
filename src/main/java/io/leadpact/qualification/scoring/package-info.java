/** The pure function from what is known of a lead and what it did to its score. Java only. */
@NamedInterface("scoring")
@NullMarked
package io.leadpact.qualification.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
