/**
 * Streams the claims of X12 837 professional files (005010X222A1), and says what breaks their
 * syntax.
 */
@NullMarked
package org.cleanclaim.formats.x12;

import org.jspecify.annotations.NullMarked;
