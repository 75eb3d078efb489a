package org.cleanclaim.codesets;

import java.util.List;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.CodeKeys;
import org.cleanclaim.codesets.store.Sections;

/** Health care provider taxonomy. Source: NUCC taxonomy code set. */
public final class TaxonomyCodes {
  /** The id of a code that is not in the set. */
  public static final int NONE = -1;

  private static final String NAME = "taxonomy";

  private final CodeKeys keys;
  private final List<String> groupings;
  private final List<String> classifications;
  private final List<String> specializations;

  TaxonomyCodes(Sections sections) {
    this.keys = new CodeKeys(sections.longs(NAME + ".keys"));
    this.groupings = sections.strings(NAME + ".grouping");
    this.classifications = sections.strings(NAME + ".classification");
    this.specializations = sections.strings(NAME + ".specialization");
  }

  /** The id of a ten-character code in upper case, or {@link #NONE}. */
  public int id(String code) {
    return keys.find(code);
  }

  /** How many codes. */
  public int size() {
    return keys.size();
  }

  /** The code of an id. */
  public String code(int id) {
    return keys.code(id);
  }

  /** Such as {@code Hospitals}. */
  public String grouping(int id) {
    return groupings.get(id);
  }

  /** Such as {@code Dermatology}. */
  public String classification(int id) {
    return classifications.get(id);
  }

  /** Such as {@code Dermatopathology}, empty for the classification as a whole. */
  public String specialization(int id) {
    return specializations.get(id);
  }

  void replay(ReferenceSink sink) {
    for (int i = 0; i < keys.size(); i++) {
      sink.taxonomy(code(i), grouping(i), classification(i), specialization(i));
    }
  }
}
