/**
 * What the tests of the rules share: claims in shorthand, small libraries, findings in one line.
 */
package org.cleanclaim.engine.testing;
