/** What the right-hand side of a rule may use: findings, fixes, predicates. */
@NullMarked
package org.cleanclaim.engine.rule;

import org.jspecify.annotations.NullMarked;
