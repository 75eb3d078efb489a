package org.cleanclaim.claim;

import org.jspecify.annotations.Nullable;

/** A PWK segment: paperwork that goes with the claim. */
public record Attachment(String reportType, String transmission, @Nullable String controlNumber) {
  @Override
  public String toString() {
    return "Attachment[" + reportType + "*" + transmission + "]";
  }
}
