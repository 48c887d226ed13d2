/** What marketing and sales promised each other, version by version. */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "calendar", "calendar :: time", "lead :: journal"})
@NullMarked
package io.leadpact.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
