/** What happens to the leads of the made-up company. Java only. */
@NullMarked
package io.leadpact.demo.story;

import org.jspecify.annotations.NullMarked;
