/** The run of one claim through the phases; sessions and their reuse. */
@NullMarked
package org.cleanclaim.engine.internal.run;

import org.jspecify.annotations.NullMarked;
