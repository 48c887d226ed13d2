/** The terms of an agreement. Java only. */
@NamedInterface("terms")
@NullMarked
package io.leadpact.agreement.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
