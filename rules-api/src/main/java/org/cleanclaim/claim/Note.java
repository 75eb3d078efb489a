package org.cleanclaim.claim;

/**
 * An NTE or K3 segment. Free text may say anything of the patient, so {@code toString} shows only
 * its kind.
 */
public record Note(String qualifier, String text) {
  @Override
  public String toString() {
    return "Note[" + qualifier + "]";
  }
}
