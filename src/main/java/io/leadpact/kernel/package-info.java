/** The few words that every module speaks. Plain Java, small and stable. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.leadpact.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
