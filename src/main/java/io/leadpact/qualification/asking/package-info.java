/** What a questionnaire asks and what answers to it are worth. Plain Java. */
@NullMarked
package io.leadpact.qualification.asking;

import org.jspecify.annotations.NullMarked;
