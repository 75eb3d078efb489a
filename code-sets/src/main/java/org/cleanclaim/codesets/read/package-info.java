/** Readers of the files CMS, CDC and NUCC publish, one class per layout. */
@NullMarked
package org.cleanclaim.codesets.read;

import org.jspecify.annotations.NullMarked;
