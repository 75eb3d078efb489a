/**
 * Packs of folders in a running scrubber: many payers, reloads, trust, everything wrong at once.
 */
package org.cleanclaim.engine.packs.load;
