package org.cleanclaim.engine.internal.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the cells of a column hold. */
public enum ColumnType {
  /** CPT, HCPCS or revenue code. */
  CODE,
  /** Place of service or type of bill. */
  PLACE,
  /** ICD-10-CM code, with or without dot. */
  DIAGNOSIS,
  /** Modifier of two characters. */
  MODIFIER,
  /** Taxonomy of ten characters, or a payer's own word for a specialty. */
  SPECIALTY,
  /** Anything. */
  TEXT,
  /** Some modifiers with blanks between them. */
  MODIFIERS,
  /** A whole number. */
  NUMBER,
  /** Dollars with at most two decimals, kept in cents. */
  MONEY,
  /** An ISO date. */
  DATE,
  /** A regular expression that a value must match as a whole. */
  PATTERN,
  /** One of a few words. */
  CHOICE;

  /** Whether a lookup may go by columns of this type. */
  public boolean keyed() {
    return compareTo(TEXT) <= 0 || this == CHOICE;
  }

  /** Whether cells may be ranges, as {@code 64490-64495}. */
  boolean ranged() {
    return compareTo(DIAGNOSIS) <= 0;
  }

  /** The name in a manifest. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names a manifest may use; a choice is written as a list of its words. */
  public static List<String> words() {
    return Arrays.stream(values()).filter(t -> t != CHOICE).map(ColumnType::word).toList();
  }
}
