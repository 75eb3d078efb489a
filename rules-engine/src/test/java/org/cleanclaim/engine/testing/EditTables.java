package org.cleanclaim.engine.testing;

import static org.cleanclaim.engine.testing.TestLibrary.day;
import static org.cleanclaim.engine.testing.TestLibrary.fee;

import java.util.function.BiFunction;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;

/** Some true rows of the edit tables, enough for the examples of the catalogue. */
public final class EditTables {

  /** A day on which everything here is current. */
  public static final String DAY = "2026-03-10";

  private static final String FROM = "2000-01-01";
  private static final String TO = "2026-12-31";

  /** As if these rows were the whole of the official releases. */
  public static final ReferenceLibrary COMPLETE = library(TestLibrary::official);

  /** As if they were the small edition: an absent row says nothing. */
  public static final ReferenceLibrary STARTER = library(TestLibrary::starter);

  private EditTables() {}

  private interface Begin {
    Release of(TableKind kind, String label, String from, String to);
  }

  private static ReferenceLibrary library(Begin release) {
    BiFunction<TableKind, String, Release> all = (kind, label) -> release.of(kind, label, FROM, TO);
    return TestLibrary.of(
        sink -> {
          sink.begin(all.apply(TableKind.PTP_PRACTITIONER, "2026Q1"));
          pairs(sink);
          sink.begin(all.apply(TableKind.MUE_PRACTITIONER, "2026Q1"));
          practitionerUnits(sink);
          sink.begin(all.apply(TableKind.MUE_OUTPATIENT_HOSPITAL, "2026Q1"));
          outpatientUnits(sink);
          sink.begin(all.apply(TableKind.ADD_ON_CODES, "2026Q1"));
          addOns(sink);
          sink.begin(all.apply(TableKind.FEE_SCHEDULE, "RVU26A"));
          feeSchedule(sink);
        });
  }

  private static void pairs(ReferenceSink sink) {
    pair(sink, "45385", "45378", 0);
    pair(sink, "45385", "45380", 1);
    pair(sink, "45380", "45378", 0);
    pair(sink, "43239", "43235", 0);
    pair(sink, "20553", "20552", 0);
    pair(sink, "99238", "99232", 0);
    pair(sink, "11042", "97597", 1);
    pair(sink, "20610", "99213", 1);
    pair(sink, "27447", "20610", 1);
    pair(sink, "27447", "99213", 1);
    pair(sink, "17000", "99213", 1);
    pair(sink, "28296", "28285", 1);
    pair(sink, "67904", "15823", 1);
    pair(sink, "G0439", "99214", 1);
    pair(sink, "99215", "99213", 1);
    pair(sink, "80053", "82947", 1);
    pair(sink, "96413", "99213", 1);
    pair(sink, "22551", "22830", 1);
    sink.ptp("76856", "76830", day("1996-01-01"), day("2004-03-31"), 1, "test");
    sink.ptp("97140", "97530", day("1996-01-01"), day("2019-12-31"), 1, "test");
    sink.ptp("31241", "30802", day("2018-01-01"), day("2023-09-30"), 0, "test");
    sink.ptp("31241", "30802", day("2023-10-01"), Days.OPEN, 1, "test");
    sink.ptp("90471", "99211", day("2000-01-01"), day("2021-09-30"), 0, "test");
    sink.ptp("90471", "99211", day("2021-10-01"), Days.OPEN, 1, "test");
    sink.ptp("97161", "97140", day("2017-01-01"), day("2017-01-01"), 9, "test");
  }

  private static void pair(ReferenceSink sink, String column1, String column2, int indicator) {
    sink.ptp(
        column1, column2, day("1996-01-01"), Days.OPEN, indicator, "Misuse of column two code");
  }

  private static void practitionerUnits(ReferenceSink sink) {
    sink.mue("A0425", 250, 1, "Clinical: Data");
    sink.mue("64483", 1, 2, "CMS Policy");
    sink.mue("27447", 1, 2, "CMS Policy");
    sink.mue("11042", 1, 2, "Code Descriptor / CPT Instruction");
    sink.mue("17000", 1, 2, "Code Descriptor / CPT Instruction");
    sink.mue("17003", 13, 2, "Code Descriptor / CPT Instruction");
    sink.mue("17004", 1, 2, "Code Descriptor / CPT Instruction");
    sink.mue("22551", 1, 2, "Code Descriptor / CPT Instruction");
    sink.mue("11721", 1, 2, "Anatomic Consideration");
    sink.mue("20610", 2, 3, "Clinical: Data");
    sink.mue("97110", 6, 3, "Clinical: Data");
    sink.mue("99213", 2, 3, "Clinical: Data");
    sink.mue("71046", 2, 3, "Clinical: Data");
    sink.mue("96372", 4, 3, "Clinical: Data");
    sink.mue("J1885", 8, 3, "Prescribing Information");
    sink.mue("86930", 0, 3, "Clinical: CMS Workgroup");
    sink.mue("97014", 0, 3, "CMS Policy");
    sink.mue("36416", 0, 3, "CMS Policy");
    sink.mue("A4253", 0, 3, "CMS Policy");
    sink.mue("J0128", 0, 3, "Drug discontinued");
    sink.mue("A4554", 1, 3, "CMS Policy");
  }

  private static void outpatientUnits(ReferenceSink sink) {
    sink.mue("97110", 8, 3, "Clinical: Data");
    sink.mue("64483", 1, 2, "CMS Policy");
    sink.mue("A0425", 250, 1, "Clinical: Data");
    sink.mue("86930", 3, 3, "Clinical: CMS Workgroup");
    sink.mue("J7613", 0, 3, "CMS Policy");
  }

  private static void addOns(ReferenceSink sink) {
    addOn(sink, 1, "64484", "64483");
    addOn(sink, 1, "17003", "17000");
    addOn(sink, 1, "22552", "22551");
    addOn(sink, 1, "11045", "11042");
    addOn(sink, 1, "90785", "90791", "90832", "90834", "90837");
    addOn(sink, 1, "90833", "99213", "99214");
    addOn(sink, 1, "99292", "99291");
    addOn(sink, 1, "96415", "96413");
    addOn(sink, 1, "20930", "22551", "22552");
    addOn(sink, 2, "76937", "CCCCC");
    addOn(sink, 3, "88311", "88305", "88307", "CCCCC");
  }

  private static void addOn(ReferenceSink sink, int type, String addOn, String... primaries) {
    for (String primary : primaries) {
      sink.addOn(addOn, primary, type, day("2013-01-01"), Days.OPEN);
    }
  }

  private static void feeSchedule(ReferenceSink sink) {
    for (String code :
        new String[] {"45385", "45378", "45380", "43239", "43235", "11042", "97597", "36556"}) {
      sink.feeSchedule(code, "", fee('A', '0', "000", '0'));
    }
    for (String code : new String[] {"20610", "64483"}) {
      sink.feeSchedule(code, "", fee('A', '0', "000", '1'));
    }
    for (String code : new String[] {"27447", "28296", "28285", "67904", "15823"}) {
      sink.feeSchedule(code, "", fee('A', '0', "090", '1'));
    }
    sink.feeSchedule("22551", "", fee('A', '0', "090", '0'));
    for (String code : new String[] {"69210", "31231"}) {
      sink.feeSchedule(code, "", fee('A', '0', "000", '2'));
    }
    for (String code : new String[] {"17000", "17004"}) {
      sink.feeSchedule(code, "", fee('A', '0', "010", '0'));
    }
    for (String code :
        new String[] {
          "99213", "99214", "99215", "99211", "99406", "99232", "99238", "99291", "G0439", "97110",
          "97140", "97530"
        }) {
      sink.feeSchedule(code, "", fee('A', '0', "XXX", '0'));
    }
    for (String code : new String[] {"90471", "96372", "96413"}) {
      sink.feeSchedule(code, "", fee('A', '5', "XXX", '0'));
    }
    for (String code :
        new String[] {
          "17003", "22552", "64484", "11045", "90785", "90833", "99292", "96415", "20930", "G2211",
          "15777"
        }) {
      sink.feeSchedule(code, "", fee('A', '0', "ZZZ", '0'));
    }
    for (String part : new String[] {"", "26", "TC"}) {
      sink.feeSchedule("71046", part, fee('A', '1', "XXX", '0'));
      sink.feeSchedule("76937", part, fee('A', '1', "ZZZ", '0'));
    }
    sink.feeSchedule("93010", "", fee('A', '2', "XXX", '0'));
    for (String code : new String[] {"93000", "93015", "93040", "93224", "93784"}) {
      sink.feeSchedule(code, "", fee('A', '4', "XXX", '0'));
    }
    sink.feeSchedule("85060", "", fee('A', '8', "XXX", '0'));
    sink.feeSchedule("83020", "", fee('X', '9', "XXX", '9'));
    sink.feeSchedule("83020", "26", fee('A', '6', "XXX", '0'));
    for (String code : new String[] {"36416", "99070", "97010", "99024"}) {
      sink.feeSchedule(code, "", fee('B', '9', "XXX", '9'));
    }
    for (String code : new String[] {"97014", "99242", "98000", "3074F"}) {
      sink.feeSchedule(code, "", fee('I', '9', "XXX", '9'));
    }
    for (String code : new String[] {"99396", "92015", "80050"}) {
      sink.feeSchedule(code, "", fee('N', '9', "XXX", '9'));
    }
    for (String code : new String[] {"80053", "36415", "A0425", "86930", "82947"}) {
      sink.feeSchedule(code, "", fee('X', '9', "XXX", '9'));
    }
    sink.feeSchedule("J1885", "", fee('E', '9', "XXX", '9'));
  }
}
