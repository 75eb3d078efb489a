/**
 * Builds the scrubber: reference data, rule packs and settings in, a thread-safe ClaimScrubber out.
 */
@NullMarked
package org.cleanclaim.engine;

import org.jspecify.annotations.NullMarked;
