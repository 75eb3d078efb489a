/** The answer to one claim: findings, disposition, and what was or was not checked. */
@NullMarked
package org.cleanclaim.report;

import org.jspecify.annotations.NullMarked;
