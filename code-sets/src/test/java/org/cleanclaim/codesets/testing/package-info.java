/** What tests of several modules share: the snapshot of the official files. */
package org.cleanclaim.codesets.testing;
