/** The compatibility kit: what every rule pack must be able to say and do. */
@NullMarked
package org.cleanclaim.testkit.pack;

import org.jspecify.annotations.NullMarked;
