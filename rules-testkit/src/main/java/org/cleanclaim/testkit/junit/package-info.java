/** The test kit as an extension of JUnit Jupiter. */
@NullMarked
package org.cleanclaim.testkit.junit;

import org.jspecify.annotations.NullMarked;
