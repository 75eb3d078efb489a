/** Worked claims with what is expected of them: tables a coder edits, and what runs them. */
@NullMarked
package org.cleanclaim.testkit.cases;

import org.jspecify.annotations.NullMarked;
