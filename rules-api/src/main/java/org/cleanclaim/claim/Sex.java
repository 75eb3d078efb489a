package org.cleanclaim.claim;

import org.jspecify.annotations.Nullable;

/** Administrative sex as DMG03 reports it. */
public enum Sex {
  FEMALE("F"),
  MALE("M"),
  UNKNOWN("U"),
  /** A value the implementation guide does not know; the text stands in the claim's problems. */
  INVALID("");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /** The DMG03 value; empty for {@link #INVALID}. */
  public String code() {
    return code;
  }

  /**
   * The sex a DMG03 value stands for, {@code null} when blank, {@link #INVALID} when not F, M or U.
   */
  public static @Nullable Sex of(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    return switch (code.strip()) {
      case "F", "f" -> FEMALE;
      case "M", "m" -> MALE;
      case "U", "u" -> UNKNOWN;
      default -> INVALID;
    };
  }
}
