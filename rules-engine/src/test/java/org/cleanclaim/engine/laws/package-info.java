/** Laws of the scrubber, whatever the rules say: properties of random claims, threads, reloads. */
package org.cleanclaim.engine.laws;
