package org.cleanclaim.codesets.load;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.cleanclaim.codesets.store.Sections;

/**
 * Which file of a release in several files each column 1 code came from, told once a code; a row
 * from another file than the first row of its code, which happens at the seams, is noted one by
 * one.
 */
final class PartLedger {
  private final byte[] partOf;
  private final char[] lowest;
  private final char[] highest;
  private final IntStream.Builder oddRows = IntStream.builder();
  private final ByteArrayOutputStream oddParts = new ByteArrayOutputStream();
  private int current = -1;

  PartLedger(int parts, int idCount) {
    this.partOf = new byte[idCount];
    this.lowest = new char[parts];
    this.highest = new char[parts];
    Arrays.fill(lowest, Character.MAX_VALUE);
  }

  /** Rows come in order. */
  void add(int column1, int row, int part) {
    if (column1 != current) {
      current = column1;
      partOf[column1] = (byte) part;
    } else if (partOf[column1] != part) {
      oddRows.add(row);
      oddParts.write(part);
    }
    lowest[part] = (char) Math.min(lowest[part], column1);
    highest[part] = (char) Math.max(highest[part], column1);
  }

  void write(String name, Sections sections) {
    sections
        .put(name + ".part", partOf)
        .put(name + ".lowest", lowest)
        .put(name + ".highest", highest)
        .put(name + ".odd-row", oddRows.build().toArray())
        .put(name + ".odd-part", oddParts.toByteArray());
  }
}
