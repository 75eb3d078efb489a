/** How packs are read, trusted, compiled, cached and shipped. */
package org.cleanclaim.engine.packs.compile;
