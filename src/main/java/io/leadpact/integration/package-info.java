/** How leads and their history come in from elsewhere: the intake API and file imports. */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "lead", "lead :: journal", "clock", "context"})
@NullMarked
package io.leadpact.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
