/** Assertions on what a scrubber says of a claim, for the unit tests of coders and pack vendors. */
@NullMarked
package org.cleanclaim.testkit;

import org.jspecify.annotations.NullMarked;
