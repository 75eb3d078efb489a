/**
 * From official files to a snapshot on disk: what readers report, how it is gathered and stored.
 */
@NullMarked
package org.cleanclaim.codesets.load;

import org.jspecify.annotations.NullMarked;
