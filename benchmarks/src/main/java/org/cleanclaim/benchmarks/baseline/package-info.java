/** Other ways to do the same checks: plain Java, a textbook Drools set-up, SQL. */
package org.cleanclaim.benchmarks.baseline;
