/** Reads claim files, whatever format they are in. */
@NullMarked
package org.cleanclaim.formats;

import org.jspecify.annotations.NullMarked;
