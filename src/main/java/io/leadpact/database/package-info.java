/** The embedded PostgreSQL server, for those who brought none. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package io.leadpact.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
