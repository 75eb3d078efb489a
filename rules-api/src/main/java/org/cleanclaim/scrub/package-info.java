/** The scrubber a billing system calls. */
@NullMarked
package org.cleanclaim.scrub;

import org.jspecify.annotations.NullMarked;
