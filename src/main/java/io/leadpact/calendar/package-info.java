/** Business calendars: when a company, a team or a person is at work. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package io.leadpact.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
