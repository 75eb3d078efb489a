/** Observers: they join a claim with the reference data, phase by phase, and know no policy. */
@NullMarked
package org.cleanclaim.engine.internal.observe;

import org.jspecify.annotations.NullMarked;
