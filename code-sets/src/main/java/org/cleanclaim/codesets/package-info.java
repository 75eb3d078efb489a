/**
 * Official code sets and edit tables in memory: every lookup takes a date and allocates nothing.
 */
@NullMarked
package org.cleanclaim.codesets;

import org.jspecify.annotations.NullMarked;
