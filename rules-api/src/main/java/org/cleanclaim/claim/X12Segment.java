package org.cleanclaim.claim;

import java.util.List;

/**
 * A segment the model has no field for (CR1, CRC, MEA, HCP, FRM …), kept so that nothing sent is
 * lost.
 *
 * @param loop loop it stood in, such as {@code 2400}
 * @param id segment id, such as {@code CR1}
 * @param elements elements from 01 on; composites with their separators as {@code :}
 */
public record X12Segment(String loop, String id, List<String> elements, SourcePosition position) {

  /** Copies the elements. */
  public X12Segment {
    elements = List.copyOf(elements);
  }

  @Override
  public String toString() {
    return "X12Segment[" + loop + "/" + id + "]";
  }
}
