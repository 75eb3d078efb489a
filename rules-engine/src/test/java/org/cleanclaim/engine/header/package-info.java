/**
 * The rules of the families FMT, DEM, PAY, PRV, CLM, LIN, HCP and ICD, as examples that fire and
 * that do not.
 */
package org.cleanclaim.engine.header;
