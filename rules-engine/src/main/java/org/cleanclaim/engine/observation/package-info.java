/** Facts that observers state about a claim without judging them; what rules match on. */
@NullMarked
package org.cleanclaim.engine.observation;

import org.jspecify.annotations.NullMarked;
