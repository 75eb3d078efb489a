/** Writes what a scrub found, as text for people and as JSON for programs, claim by claim. */
@NullMarked
package org.cleanclaim.formats.report;

import org.jspecify.annotations.NullMarked;
