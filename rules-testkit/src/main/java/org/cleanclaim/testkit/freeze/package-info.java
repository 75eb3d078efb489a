/** Accepts today's findings of a claim corpus, so that tests fail on new ones only. */
@NullMarked
package org.cleanclaim.testkit.freeze;

import org.jspecify.annotations.NullMarked;
