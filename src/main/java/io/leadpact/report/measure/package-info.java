/** What the measures mean: formulas, units, boundaries. Java only. */
@NamedInterface("measure")
@NullMarked
package io.leadpact.report.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
