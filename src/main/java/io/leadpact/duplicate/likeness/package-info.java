/** By what two leads are recognised as the same person. Java only. */
@NullMarked
package io.leadpact.duplicate.likeness;

import org.jspecify.annotations.NullMarked;
