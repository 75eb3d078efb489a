package org.cleanclaim.benchmarks.baseline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.codesets.AddOnTable;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.codesets.ModifierCodes;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.PlaceOfServiceCodes;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.Programme;

/** Makes the facts of {@link TextbookDrools} for one claim. */
final class FactMaker {

  private final ReferenceLibrary library;
  private final Procedures procedures;
  private final ProcedureChecks codes;
  private final DiagnosisChecks diagnoses;
  private final ProviderChecks providers;
  private final ModifierChecks modifiers;
  private final FeeChecks fees;
  private final AddOnChecks addOns;
  private final UnitChecks units;

  FactMaker(ReferenceLibrary library) {
    this.library = library;
    procedures = new Procedures(library.procedures());
    codes = new ProcedureChecks(library, procedures);
    diagnoses = new DiagnosisChecks(library);
    providers = new ProviderChecks(library);
    modifiers = new ModifierChecks(library.modifiers(), library.feeSchedule());
    fees = new FeeChecks(library);
    addOns = new AddOnChecks(library);
    units = new UnitChecks(library);
  }

  void of(Claim claim, Consumer<Object> insert) {
    HandClaim h = new HandClaim(claim, procedures);
    fees.rows(h);
    insert.accept(
        new Facts.Payer(h.medicare(), h.programme == Programme.MC, h.programme == Programme.CI));
    for (HandLine l : h.lines) {
      insert.accept(new Facts.Line(h, l));
    }
    place(claim.placeOfService(), h.earliest, 0, insert);
    for (HandLine l : h.lines) {
      place(l.line.placeOfService(), l.first, l.number, insert);
      line(h, l, insert);
    }
    diagnoses(h, insert);
    pairs(h, insert);
    providers.check(h);
    for (Problem p : h.problems()) {
      insert.accept(new Facts.Refusal(p.rule(), p.line(), p.carc(), p.message()));
    }
  }

  private void place(String code, int day, int line, Consumer<Object> insert) {
    PlaceOfServiceCodes places = library.placesOfService();
    if (code != null
        && places.status(places.id(code), day == HandLine.NO_DAY ? Days.OPEN : day)
            != CodeStatus.VALID) {
      insert.accept(new Facts.BadPlace(line, code));
    }
  }

  private void line(HandClaim h, HandLine l, Consumer<Object> insert) {
    if (l.first != HandLine.NO_DAY && l.is(Procedures.SHAPES) && !l.is(Procedures.DENTAL)) {
      String system = l.line.procedureQualifier();
      String detail = system == null || system.equals("HC") ? codes.notInForce(l) : null;
      if (detail != null) {
        insert.accept(new Facts.NotInForce(l.number, detail));
      }
    }
    if (l.is(Procedures.FACILITY) && !codes.atSurgeryCenter(h, l)) {
      insert.accept(new Facts.FacilityCode(l.number));
    }
    if (!l.modifiers.isEmpty()) {
      modifiers(l, insert);
    }
    if (l.code >= 0 && l.first != HandLine.NO_DAY) {
      insert.accept(fee(h, l));
      limit(h, l, insert);
      addOn(h, l, insert);
    }
  }

  private void modifiers(HandLine l, Consumer<Object> insert) {
    int trip = l.procedure.startsWith("A0") ? ModifierChecks.trip(l) : -1;
    for (int i = 0; i < l.modifiers.size(); i++) {
      String m = l.modifiers.get(i);
      CodeStatus status =
          l.first == HandLine.NO_DAY || i == trip
              ? CodeStatus.VALID
              : library.modifiers().status(ModifierCodes.pack(m), l.first);
      int rank = i == trip ? 0 : modifiers.rank(m);
      insert.accept(new Facts.Modifier(l.number, i, m, status, rank));
      for (int j = 0; j < i; j++) {
        String other = l.modifiers.get(j);
        if (!other.equals(m) && i != trip && j != trip && modifiers.against(m, other) != 0) {
          insert.accept(new Facts.Opposed(l.number, m, other));
        }
      }
    }
  }

  private Facts.Fee fee(HandClaim h, HandLine l) {
    FeeSchedule schedule = library.feeSchedule();
    boolean parts = l.has(Modifiers.M26 | Modifiers.TC) && fees.listing(l);
    return new Facts.Fee(
        l.number,
        l.feeRow < 0 ? ' ' : schedule.status(l.feeRow),
        l.baseRow < 0 ? ' ' : schedule.pcTc(l.baseRow),
        l.baseRow < 0 ? ' ' : schedule.bilateral(l.baseRow),
        l.operative(),
        l.global == GlobalDays.ZZZ,
        parts && schedule.find(l.code, FeeSchedule.PROFESSIONAL, l.first) < 0,
        parts && schedule.find(l.code, FeeSchedule.TECHNICAL, l.first) < 0,
        fees.facility(l.place),
        h.surgeryCenter(l));
  }

  private void limit(HandClaim h, HandLine l, Consumer<Object> insert) {
    MueTable table = units.table(h);
    int row = table.find(l.code, l.first);
    if (row >= 0) {
      insert.accept(
          new Facts.Limit(
              l.number,
              table.value(row),
              table.mai(row),
              units.doses.getOrDefault(l.procedure, 0)));
      if (table.value(row) == 0) {
        UnitChecks.Refusal why = units.refusal(h, l, table.rationale(row));
        insert.accept(new Facts.NonePaid(l.number, why.rule(), why.carc(), why.text()));
      }
    }
  }

  private void addOn(HandClaim h, HandLine l, Consumer<Object> insert) {
    AddOnTable table = library.addOns();
    int type = table.type(l.code, l.first);
    if (type == 0 || l.procedure.equals("G2211")) {
      return;
    }
    for (HandLine other : h.lines) {
      if (addOns.isPrimary(l, other)) {
        insert.accept(new Facts.Primary(l.number, other.number));
      }
    }
    insert.accept(
        new Facts.AddOn(
            l.number,
            type,
            Releases.currentAndComplete(library, TableKind.ADD_ON_CODES, l.first),
            l.is(Procedures.CONTINUOUS),
            l.is(Procedures.ADD_ON_UNITS) ? addOns.mostUnits(l.procedure) : Integer.MAX_VALUE));
    for (HandLine other : h.lines) {
      if (addOns.isOtherDay(l, other)) {
        insert.accept(new Facts.Elsewhere(l.number, other.number, AddOnChecks.distance(l, other)));
      }
    }
  }

  private void diagnoses(HandClaim h, Consumer<Object> insert) {
    List<Diagnosis> all = h.claim.diagnoses();
    for (int i = 0; i < all.size(); i++) {
      Diagnosis dx = all.get(i);
      diagnoses.code(h, dx, i + 1);
      boolean manifests =
          h.earliest != HandLine.NO_DAY
              && !DiagnosisChecks.icd9(dx)
              && diagnoses.manifests(h.earliest, dx.code());
      boolean cause =
          !dx.code().isEmpty()
              && dx.code().charAt(0) >= 'V'
              && dx.code().charAt(0) <= 'Y'
              && DiagnosisChecks.wellFormed(dx.code())
              && !DiagnosisChecks.icd9(dx);
      insert.accept(
          new Facts.Dx(i + 1, dx.code(), manifests, cause, diagnoses.changes(h, dx.code())));
    }
  }

  /** The rows between codes of the claim in force on a day both lines cover. */
  private void pairs(HandClaim h, Consumer<Object> insert) {
    if (h.lines.length > 200) {
      return;
    }
    PtpTable table = library.ptp(EditSetting.PRACTITIONER);
    Set<Facts.Edit> edits = new LinkedHashSet<>();
    for (HandLine a : h.lines) {
      for (HandLine b : h.lines) {
        if (a.code < 0 || b.code < 0 || a.code == b.code || !a.sharesDay(b)) {
          continue;
        }
        int day = Math.max(a.first, b.first);
        int row = table.find(a.code, b.code, day);
        if (row >= 0) {
          edits.add(
              new Facts.Edit(
                  a.code, b.code, table.effective(row), table.deletion(row), table.indicator(row)));
        }
      }
    }
    edits.forEach(insert);
  }
}
