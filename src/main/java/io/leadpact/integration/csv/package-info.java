/** Reads tables of text as they come, broken ones included. Java only. */
@NullMarked
package io.leadpact.integration.csv;

import org.jspecify.annotations.NullMarked;
