/** A claim in one line of text, and what a claim should look like, in the same words. */
@NullMarked
package org.cleanclaim.testkit.shorthand;

import org.jspecify.annotations.NullMarked;
