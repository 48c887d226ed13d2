/** What is secret and how it is kept so: passwords, tokens, and the wait after failures. */
@NullMarked
package io.leadpact.identity.secret;

import org.jspecify.annotations.NullMarked;
