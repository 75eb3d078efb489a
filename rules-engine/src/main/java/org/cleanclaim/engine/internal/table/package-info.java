/** Payer tables: CSV a non-programmer edits, checked cell by cell and packed for fast lookups. */
@NullMarked
package org.cleanclaim.engine.internal.table;

import org.jspecify.annotations.NullMarked;
