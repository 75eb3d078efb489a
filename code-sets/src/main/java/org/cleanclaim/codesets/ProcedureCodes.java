package org.cleanclaim.codesets;

import java.util.List;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.CodeKeys;
import org.cleanclaim.codesets.store.Sections;
import org.cleanclaim.codesets.store.TextPool;

/**
 * HCPCS Level I (CPT) and Level II codes of all loaded tables, with ids shared by every table keyed
 * by procedure. Ids are dense and ascend with the codes.
 *
 * <p>Whether a code is valid on a day: a Level II code by the dates in the HCPCS file, a CPT code
 * by the user's CPT list. Where that list is absent or silent validity is inferred: a code is valid
 * on a day on which a CMS table lists it, in a release no older than the relative value file for
 * the day; it is terminated or not yet in force only when a complete relative value file, which
 * lists every CPT code, covers the day without it.
 */
public final class ProcedureCodes {
  /** The id of a code no table knows. */
  public static final int NONE = -1;

  /** What a status rests on. */
  public enum Basis {
    /** The dates in the HCPCS Level II file. */
    HCPCS_FILE,
    /** The dates in the user's CPT list. */
    CPT_FILE,
    /** Whether tables keyed by procedure list the code. */
    INFERRED,
    /** Nothing loaded says anything. */
    NONE
  }

  // which list dates a code: all that most questions about it need
  private static final byte NO_LIST = 0;
  private static final byte HCPCS_LIST = 1;
  private static final byte CPT_LIST = 2;

  private static final Pattern COMMA = Pattern.compile(",");

  private final CodeKeys keys;
  private final DatedCodes hcpcs;
  private final DatedCodes cpt;
  private final byte[] lists;
  private final byte[] coverage;
  private final TextPool labels;
  private final TextPool crosswalks;
  private final Listings listings;

  ProcedureCodes(Sections sections, Listings listings) {
    this.keys = new CodeKeys(sections.longs("procedure.keys"));
    this.hcpcs = new DatedCodes(sections, "hcpcs");
    this.cpt = new DatedCodes(sections, "cpt");
    this.coverage = sections.bytes("hcpcs.coverage");
    this.labels = sections.texts("hcpcs.label");
    this.crosswalks = sections.texts("hcpcs.crosswalk");
    this.listings = listings;
    this.lists = new byte[keys.size()];
    for (int id = 0; id < lists.length; id++) {
      lists[id] = hcpcs.has(id) ? HCPCS_LIST : cpt.has(id) ? CPT_LIST : NO_LIST;
    }
  }

  /** The id of a five-character code in upper case, {@link #NONE} if no table knows it. */
  public int id(String code) {
    return keys.find(code);
  }

  /** How many codes the loaded tables know. */
  public int size() {
    return keys.size();
  }

  /** The code of an id. */
  public String code(int id) {
    return keys.code(id);
  }

  /** What the tables say of a code on a day; {@link CodeStatus#UNKNOWN} for {@link #NONE}. */
  public CodeStatus status(int id, int day) {
    if (id < 0) {
      return CodeStatus.UNKNOWN;
    }
    if (lists[id] != NO_LIST) {
      return own(id).status(id, day);
    }
    if (listings.lists(id, day)) {
      return CodeStatus.VALID;
    }
    if (levelTwo(id) || !listings.lastWord(day)) {
      return CodeStatus.UNKNOWN;
    }
    return listings.first(id) > day ? CodeStatus.NOT_YET : CodeStatus.TERMINATED;
  }

  /** What {@link #status} rests on. */
  public Basis basis(int id, int day) {
    if (id < 0) {
      return Basis.NONE;
    }
    if (lists[id] != NO_LIST) {
      return lists[id] == HCPCS_LIST ? Basis.HCPCS_FILE : Basis.CPT_FILE;
    }
    return status(id, day) == CodeStatus.UNKNOWN ? Basis.NONE : Basis.INFERRED;
  }

  private DatedCodes own(int id) {
    return lists[id] == HCPCS_LIST ? hcpcs : cpt;
  }

  private boolean levelTwo(int id) {
    char first = CodeKeys.charAt(keys.key(id), 0);
    return first >= 'A' && first <= 'V';
  }

  /** First day the code's own list gives, {@link Days#ALWAYS} where none does. */
  public int added(int id) {
    return id < 0 || lists[id] == NO_LIST ? Days.ALWAYS : own(id).first(id);
  }

  /** Last day the code's own list gives, {@link Days#OPEN} where none does. */
  public int terminated(int id) {
    return id < 0 || lists[id] == NO_LIST ? Days.OPEN : own(id).last(id);
  }

  /** Coverage code of the HCPCS file (C, D, I, M, S …) on a day, a blank where it gives none. */
  public char coverage(int id, int day) {
    int row = hcpcs.row(id, day);
    return row < 0 ? ' ' : (char) coverage[row];
  }

  /** Short label of the HCPCS Level II file, empty for other codes. */
  public String label(int id) {
    int row = hcpcs.lastRow(id);
    return row < 0 ? "" : labels.get(row);
  }

  /** Successors the publisher names for a code; for fixes, not for the hot path. */
  public List<String> crosswalk(int id) {
    int row = hcpcs.lastRow(id);
    return row < 0 ? List.of() : crosswalkOf(row);
  }

  private List<String> crosswalkOf(int row) {
    String codes = crosswalks.get(row);
    return codes.isEmpty() ? List.of() : List.of(COMMA.split(codes));
  }

  void replayHcpcs(ReferenceSink sink) {
    hcpcs.forEach(
        (id, row, from, to) ->
            sink.hcpcs(
                code(id), from, to, (char) coverage[row], labels.get(row), crosswalkOf(row)));
  }

  void replayCpt(ReferenceSink sink) {
    cpt.forEach((id, row, from, to) -> sink.cpt(code(id), from, to));
  }
}
