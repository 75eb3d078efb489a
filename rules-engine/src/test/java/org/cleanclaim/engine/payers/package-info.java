/** The built-in packs of the payers, each by its examples. */
package org.cleanclaim.engine.payers;
