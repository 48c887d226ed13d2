/**
 * What surrounds the pages: layout, languages, security chain, errors, and the pages that show
 * several modules.
 */
@ApplicationModule
@NullMarked
package io.leadpact.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
