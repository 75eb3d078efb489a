package org.cleanclaim.codesets;

import java.util.List;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/**
 * The values of one NUBC list (revenue codes, condition codes …) from a file the user is licensed
 * for. The product holds none of its own.
 */
public final class NubcCodes {
  private final List<String> codes;
  private final int[] from;
  private final int[] to;

  NubcCodes(Sections sections, String name) {
    this.codes = sections.strings(name, "codes");
    this.from = sections.ints(name, "from");
    this.to = sections.ints(name, "to");
  }

  /**
   * What the list says of a value on a day; {@link CodeStatus#UNKNOWN} for a value not in the list.
   */
  public CodeStatus status(String code, int day) {
    int low = 0;
    int high = codes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codes.get(middle).compareTo(code) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean later = false;
    boolean earlier = false;
    for (int i = low; i < codes.size() && codes.get(i).equals(code); i++) {
      if (day < from[i]) {
        later = true;
      } else if (day > to[i]) {
        earlier = true;
      } else {
        return CodeStatus.VALID;
      }
    }
    return earlier ? CodeStatus.TERMINATED : later ? CodeStatus.NOT_YET : CodeStatus.UNKNOWN;
  }

  /** Whether a list is loaded. */
  public boolean loaded() {
    return !codes.isEmpty();
  }

  /** How many rows the list has. */
  public int size() {
    return codes.size();
  }

  void replay(ReferenceSink sink) {
    for (int i = 0; i < codes.size(); i++) {
      sink.nubc(codes.get(i), from[i], to[i]);
    }
  }
}
