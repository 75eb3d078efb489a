/** The snapshot on disk: named sections of primitive arrays, checked and opened without parsing. */
@NullMarked
package org.cleanclaim.codesets.store;

import org.jspecify.annotations.NullMarked;
