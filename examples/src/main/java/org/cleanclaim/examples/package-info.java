/** Small runnable programs that show how Cleanclaim is embedded. */
@NullMarked
package org.cleanclaim.examples;

import org.jspecify.annotations.NullMarked;
