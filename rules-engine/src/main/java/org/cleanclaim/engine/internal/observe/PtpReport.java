package org.cleanclaim.engine.internal.observe;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.observation.PtpConflict;
import org.cleanclaim.engine.observation.PtpConflict.Separation;
import org.cleanclaim.engine.observation.Use59Fact;

/** States the pairs found on a claim as facts. */
final class PtpReport {

  private final TableKind kind;
  private final PtpRowNotes notes;

  PtpReport(ProcedureCodes procedures, PtpTable table, TableKind kind) {
    this.kind = kind;
    this.notes = new PtpRowNotes(procedures, table);
  }

  /** States every pair that stands, once per denied line and column-1 code. */
  void tell(ClaimContext claim, List<PtpHit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      PtpHit hit = hits.get(i);
      if (hit.stands && !toldBefore(hits, i)) {
        PtpHit worst = worst(hits, i);
        if (worst.samePractitioner || worst.separation == Separation.NONE) {
          claim.emit(conflict(claim, hits, worst));
        }
      }
      if (hit.stands
          && hit.samePractitioner
          && hit.separation.compareTo(Separation.SITE_ON_ONE_LINE) >= 0) {
        siteKnown(claim, hits, i);
      }
    }
  }

  private static boolean toldBefore(List<PtpHit> hits, int index) {
    PtpHit hit = hits.get(index);
    for (int k = 0; k < index; k++) {
      if (hits.get(k).stands && hits.get(k).sameEdit(hit)) {
        return true;
      }
    }
    return false;
  }

  private static PtpHit worst(List<PtpHit> hits, int index) {
    PtpHit worst = hits.get(index);
    for (int k = index + 1; k < hits.size(); k++) {
      PtpHit other = hits.get(k);
      if (other.stands && other.sameEdit(worst) && other.worseThan(worst)) {
        worst = other;
      }
    }
    return worst;
  }

  private PtpConflict conflict(ClaimContext claim, List<PtpHit> hits, PtpHit worst) {
    List<Integer> lines = new ArrayList<>(4);
    lines.add(worst.column2.number);
    boolean earlier = false;
    for (int k = 0; k < hits.size(); k++) {
      PtpHit other = hits.get(k);
      if (other.stands && other.sameEdit(worst) && !worst.worseThan(other)) {
        if (other.column1.history()) {
          earlier = true;
        } else {
          lines.add(other.column1.number);
        }
      }
    }
    PtpRowNotes.Note note = notes.of(worst);
    return new PtpConflict(
        worst.column2.number,
        lines,
        note.one(),
        note.two(),
        worst.indicator,
        worst.separation,
        worst.column2.is(CodeTraits.EM_WIDE),
        worst.column1.global,
        worst.samePractitioner,
        earlier,
        worst.column2.tables.release(kind),
        note.text());
  }

  /** 59 on a line whose site, or whose partner's site, a modifier names. */
  private static void siteKnown(ClaimContext claim, List<PtpHit> hits, int index) {
    PtpHit hit = hits.get(index);
    if (hit.column1.is(CodeTraits.EM_WIDE) || hit.column2.is(CodeTraits.EM_WIDE)) {
      return;
    }
    LineView line = hit.column2.hasModifier(ModifierTraits.M59) ? hit.column2 : hit.column1;
    if (line.history() || !siteWouldDo(hit, line)) {
      return;
    }
    for (int k = 0; k < index; k++) {
      PtpHit before = hits.get(k);
      if (before.stands
          && (before.column1 == line || before.column2 == line)
          && siteWouldDo(before, line)) {
        return;
      }
    }
    LineView other = line == hit.column2 ? hit.column1 : hit.column2;
    claim.emit(
        new Use59Fact(Use59Fact.Kind.SITE_KNOWN, line.number, line.procedure, other.procedure));
  }

  private static boolean siteWouldDo(PtpHit hit, LineView line) {
    LineView other = line == hit.column2 ? hit.column1 : hit.column2;
    return line.hasModifier(ModifierTraits.M59)
        && other.hasModifier(ModifierTraits.ANATOMIC)
        && (!line.hasModifier(ModifierTraits.ANATOMIC)
            || !PtpSeparation.sameSites(line.modifiers, other.modifiers));
  }
}
