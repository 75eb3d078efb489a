/** What the scrubber costs, against baselines in the same run. Ratios count, not absolute times. */
package org.cleanclaim.benchmarks;
