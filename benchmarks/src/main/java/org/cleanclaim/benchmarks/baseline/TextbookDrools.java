package org.cleanclaim.benchmarks.baseline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.DiagnosisStatus;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/**
 * Drools as a textbook sets it up: a new session per claim, lines and edits as facts, joins in the
 * rules. To be fair to it, only the edits between codes of the claim are inserted, found by the
 * fast index.
 */
public final class TextbookDrools {

  private final KieBase base;
  private final ReferenceLibrary library;

  /** Compiles the rules. */
  public TextbookDrools(ReferenceLibrary library) {
    this.library = library;
    try (InputStream in =
        TextbookDrools.class.getResourceAsStream("/org/cleanclaim/benchmarks/textbook.drl")) {
      base =
          new KieHelper()
              .addContent(new String(in.readAllBytes(), StandardCharsets.UTF_8), ResourceType.DRL)
              .build(ExecutableModelProject.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong, as rule ids. */
  public List<String> scrub(Claim claim) {
    List<String> found = new ArrayList<>(4);
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("found", found);
      session.insert(claim);
      facts(claim, session);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return found;
  }

  private void facts(Claim claim, KieSession session) {
    PtpTable ptp = library.ptp(EditSetting.PRACTITIONER);
    MueTable mue = library.mue(EditSetting.PRACTITIONER);
    FeeSchedule fees = library.feeSchedule();
    List<ServiceLine> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      ServiceLine l = lines.get(i);
      int id = library.procedures().id(l.procedure());
      int day = (int) l.from().toEpochDay();
      session.insert(
          new Line(
              i + 1,
              l.procedure(),
              l.modifiers(),
              day,
              day,
              l.units().longValue(),
              l.chargeCents(),
              claim.placeOfService(l),
              l.modifiers().stream()
                  .anyMatch(m -> m.equals("25") || m.equals("59") || m.equals("RT"))));
      if (id >= 0) {
        session.insert(
            new Code(
                l.procedure(),
                library.procedures().added(id),
                library.procedures().terminated(id)));
        int limit = mue.find(id, day);
        if (limit >= 0) {
          session.insert(new Limit(l.procedure(), mue.value(limit)));
        }
        int fee = fees.find(id, 0, day);
        if (fee >= 0) {
          session.insert(
              new Fee(
                  l.procedure(), String.valueOf(fees.status(fee)), String.valueOf(fees.pcTc(fee))));
        }
      }
      for (ServiceLine other : lines) {
        int row = ptp.find(id, library.procedures().id(other.procedure()), day);
        if (row >= 0) {
          session.insert(
              new Pair(
                  l.procedure(),
                  other.procedure(),
                  ptp.effective(row),
                  ptp.deletion(row),
                  ptp.indicator(row)));
        }
      }
    }
    int day = (int) lines.get(0).from().toEpochDay();
    for (Diagnosis d : claim.diagnoses()) {
      int id = library.diagnoses().id(d.code());
      session.insert(
          new Dx(
              d.code(),
              id >= 0 && library.diagnoses().status(id, day) == DiagnosisStatus.BILLABLE));
    }
  }

  /** A line as a fact. */
  public record Line(
      int number,
      String procedure,
      List<String> modifiers,
      int first,
      int last,
      long units,
      long charge,
      String place,
      boolean separated) {
    /** For the condition that asks as a bean would. */
    public boolean getSeparated() {
      return separated;
    }
  }

  /** A PTP row as a fact. */
  public record Pair(String column1, String column2, int effective, int deletion, int indicator) {}

  /** An MUE row as a fact. */
  public record Limit(String procedure, int most) {}

  /** A fee schedule row as a fact. */
  public record Fee(String procedure, String status, String pcTc) {}

  /** A code's dates as a fact. */
  public record Code(String procedure, int added, int terminated) {}

  /** A diagnosis as a fact. */
  public record Dx(String diagnosis, boolean known) {}
}
