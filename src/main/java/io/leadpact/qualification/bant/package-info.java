/** Whether what a lead said meets the criteria on which both sides agreed. Plain Java. */
@NullMarked
package io.leadpact.qualification.bant;

import org.jspecify.annotations.NullMarked;
