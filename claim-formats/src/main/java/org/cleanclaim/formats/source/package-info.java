/**
 * What every reader of claims shares: whom it hands claims and problems to, and how it speaks of a
 * bad value.
 */
@NullMarked
package org.cleanclaim.formats.source;

import org.jspecify.annotations.NullMarked;
