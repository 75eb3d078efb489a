/** Assertions on scrub reports, for the unit tests of coders and pack vendors. */
@NullMarked
package org.cleanclaim.testkit;

import org.jspecify.annotations.NullMarked;
