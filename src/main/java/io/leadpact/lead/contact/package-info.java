/** How a lead is reached, written in one way wherever it came from. Java only. */
@NamedInterface("contact")
@NullMarked
package io.leadpact.lead.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
