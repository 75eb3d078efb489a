/** The run of one claim through the phases: observers, then rules, then the report. */
@NullMarked
package org.cleanclaim.engine.internal.run;

import org.jspecify.annotations.NullMarked;
