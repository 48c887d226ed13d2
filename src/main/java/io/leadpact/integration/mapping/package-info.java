/** How words of other systems become leads and events of ours. Java only. */
@NullMarked
package io.leadpact.integration.mapping;

import org.jspecify.annotations.NullMarked;
