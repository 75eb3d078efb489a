package org.cleanclaim.codesets.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.Release.Edition;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.TabularEntry;
import org.cleanclaim.codesets.row.TabularEntry.Level;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;
import org.jspecify.annotations.Nullable;

/**
 * The small edition embedded in the product: CSV files in {@code org/cleanclaim/codesets/starter},
 * dates in ISO form, a blank date meaning open. Each file may be absent. Columns that no check of
 * the edition needs may be absent too: then the value is not stated.
 */
public final class StarterEdition {
  private static final String FOLDER = "/org/cleanclaim/codesets/starter/";
  private static final int FIRST_DAY = Days.of(2015, 10, 1);
  private static final int FIRST_DAY_OF_NCCI = Days.of(1996, 1, 1);
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setCommentMarker('#')
          .get();

  private final ReferenceSink sink;

  private StarterEdition(ReferenceSink sink) {
    this.sink = sink;
  }

  /** Reads the edition from the product's resources. */
  public static ReferenceLibrary load() {
    ReferenceBuilder builder = new ReferenceBuilder();
    feed(builder);
    return builder.build();
  }

  /** Hands the rows of the edition to a sink. */
  public static void feed(ReferenceSink sink) {
    StarterEdition edition = new StarterEdition(sink);
    edition.procedureTables();
    edition.codeLists();
    edition.diagnosisTables();
  }

  private void procedureTables() {
    ptp("ptp-practitioner.csv", TableKind.PTP_PRACTITIONER);
    ptp("ptp-outpatient-hospital.csv", TableKind.PTP_OUTPATIENT_HOSPITAL);
    mue("mue-practitioner.csv", TableKind.MUE_PRACTITIONER);
    mue("mue-outpatient-hospital.csv", TableKind.MUE_OUTPATIENT_HOSPITAL);
    mue("mue-dme-supplier.csv", TableKind.MUE_DME_SUPPLIER);
    for (CSVRecord row : rows("add-on.csv", TableKind.ADD_ON_CODES)) {
      sink.addOn(
          row.get("add_on"),
          row.get("primary"),
          number(row, "type"),
          from(row, "effective", FIRST_DAY),
          to(row, "deletion"));
    }
    for (CSVRecord row : rows("fee-schedule.csv", TableKind.FEE_SCHEDULE)) {
      sink.feeSchedule(row.get("code"), row.get("modifier"), fee(row));
    }
    for (CSVRecord row : rows("opps.csv", TableKind.OPPS_ADDENDUM_B)) {
      sink.opps(row.get("code"), row.get("status_indicator"), row.get("apc"));
    }
    for (CSVRecord row : rows("asc.csv", TableKind.ASC_ADDENDA)) {
      sink.asc(row.get("code"), "BB".equals(row.get("addendum")), row.get("payment_indicator"));
    }
    for (CSVRecord row : rows("clinical-lab.csv", TableKind.CLINICAL_LAB_SCHEDULE)) {
      String cents = row.get("amount_cents");
      sink.clinicalLab(
          row.get("code"), row.get("modifier"), cents.isEmpty() ? -1 : Long.parseLong(cents));
    }
  }

  private void ptp(String file, TableKind kind) {
    for (CSVRecord row : rows(file, kind)) {
      sink.ptp(
          row.get("column1"),
          row.get("column2"),
          from(row, "effective", FIRST_DAY_OF_NCCI),
          to(row, "deletion"),
          number(row, "indicator"),
          row.get("rationale"));
    }
  }

  private void mue(String file, TableKind kind) {
    for (CSVRecord row : rows(file, kind)) {
      sink.mue(row.get("code"), number(row, "value"), number(row, "mai"), row.get("rationale"));
    }
  }

  private static FeeScheduleRow fee(CSVRecord row) {
    return new FeeScheduleRow(
        character(row, "status"),
        "+".equals(text(row, "not_used_for_medicare")),
        "NA".equals(text(row, "non_facility_na")),
        "NA".equals(text(row, "facility_na")),
        character(row, "pc_tc"),
        text(row, "global_days"),
        character(row, "multiple_procedure"),
        character(row, "bilateral"),
        character(row, "assistant"),
        character(row, "co_surgeon"),
        character(row, "team_surgeon"),
        text(row, "endoscopic_base"),
        text(row, "supervision"),
        text(row, "imaging_family"),
        amount(row, "non_facility_total_rvu"),
        amount(row, "facility_total_rvu"),
        amount(row, "conversion_factor"));
  }

  private void codeLists() {
    for (CSVRecord row : rows("hcpcs.csv", TableKind.HCPCS)) {
      sink.hcpcs(
          row.get("code"),
          from(row, "added", Days.ALWAYS),
          to(row, "terminated"),
          character(row, "coverage"),
          row.get("label"),
          words(row.get("crosswalk"), ' '));
    }
    for (CSVRecord row : rows("cpt.csv", TableKind.CPT)) {
      sink.cpt(row.get("code"), from(row, "added", Days.ALWAYS), to(row, "terminated"));
    }
    for (CSVRecord row : rows("taxonomy.csv", TableKind.PROVIDER_TAXONOMY)) {
      sink.taxonomy(
          row.get("code"),
          text(row, "grouping"),
          text(row, "classification"),
          text(row, "specialization"));
    }
  }

  private void diagnosisTables() {
    for (CSVRecord row : rows("icd10cm.csv", TableKind.ICD10CM_ORDER)) {
      boolean current = row.get("to").isEmpty();
      if (current) {
        sink.diagnosis(row.get("code"), "1".equals(row.get("billable")), row.get("title"));
      }
    }
    for (CSVRecord row : rows("icd10cm.csv", TableKind.MEDICARE_CODE_EDITOR)) {
      if ("1".equals(row.get("billable"))) {
        codeEditor(row, false);
      }
    }
    for (CSVRecord row : rows("icd10pcs.csv", TableKind.MEDICARE_CODE_EDITOR)) {
      codeEditor(row, true);
    }
    for (CSVRecord row : rows("code-editor-ages.csv", TableKind.MEDICARE_CODE_EDITOR)) {
      sink.codeEditorAgeRange(
          row.get("group"),
          number(row, "min_years"),
          number(row, "max_years"),
          from(row, "from", Days.ALWAYS),
          to(row, "to"));
    }
    for (CSVRecord row : rows("discharge-status.csv", TableKind.MEDICARE_CODE_EDITOR)) {
      sink.codeEditorDischargeStatus(
          row.get("status"), from(row, "from", Days.ALWAYS), to(row, "to"));
    }
    for (CSVRecord row : rows("poa-exempt.csv", TableKind.POA_EXEMPT)) {
      sink.poaExempt(row.get("code"));
    }
    tabular();
  }

  private void codeEditor(CSVRecord row, boolean procedure) {
    sink.codeEditor(
        procedure,
        row.get("code"),
        from(row, "from", FIRST_DAY),
        to(row, "to"),
        words(row.get("flags"), '|'));
  }

  /** What the two note files say of one code. */
  private static final class Entry {
    final Map<NoteKind, List<String>> notes = new EnumMap<>(NoteKind.class);
    final Map<Character, String> seventh = new TreeMap<>();
  }

  private void tabular() {
    TreeMap<String, Entry> entries = new TreeMap<>();
    for (CSVRecord row : rows("icd10cm-seventh.csv", TableKind.ICD10CM_TABULAR)) {
      Entry entry = entries.computeIfAbsent(row.get("category"), c -> new Entry());
      for (char character : row.get("characters").toCharArray()) {
        entry.seventh.put(character, "");
      }
    }
    for (CSVRecord row : rows("icd10cm-notes.csv", TableKind.ICD10CM_TABULAR)) {
      entries
          .computeIfAbsent(row.get("code"), c -> new Entry())
          .notes
          .computeIfAbsent(
              NoteKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)), k -> new ArrayList<>())
          .add(row.get("note"));
    }
    entries.forEach(
        (code, entry) ->
            sink.tabular(
                new TabularEntry(
                    Level.CODE,
                    code,
                    parent(code, entries),
                    "",
                    false,
                    entry.notes,
                    entry.seventh)));
  }

  private static String parent(String code, TreeMap<String, Entry> entries) {
    for (int length = code.length() - 1; length >= 3; length--) {
      if (entries.containsKey(code.substring(0, length))) {
        return code.substring(0, length);
      }
    }
    return "";
  }

  private List<CSVRecord> rows(String file, TableKind kind) {
    try (InputStream in = StarterEdition.class.getResourceAsStream(FOLDER + file)) {
      List<CSVRecord> rows = in == null ? List.of() : parse(in);
      if (!rows.isEmpty()) {
        sink.begin(new Release(kind, "starter", FIRST_DAY, Days.OPEN, Edition.STARTER, 0, 0, file));
      }
      return rows;
    } catch (IOException e) {
      throw new IllegalStateException("the product's own " + file + " cannot be read", e);
    }
  }

  private static List<CSVRecord> parse(InputStream in) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), FORMAT)) {
      return parser.getRecords();
    }
  }

  private static String text(CSVRecord row, String column) {
    return row.isMapped(column) ? row.get(column) : "";
  }

  private static int number(CSVRecord row, String column) {
    return Integer.parseInt(row.get(column));
  }

  private static int amount(CSVRecord row, String column) {
    return row.isMapped(column) ? number(row, column) : 0;
  }

  private static char character(CSVRecord row, String column) {
    String text = text(row, column);
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  private static List<String> words(@Nullable String text, char separator) {
    return text == null || text.isEmpty()
        ? List.of()
        : Arrays.asList(text.split(Pattern.quote(String.valueOf(separator)), -1));
  }

  private static int from(CSVRecord row, String column, int blank) {
    String date = row.get(column);
    return date.isEmpty() ? blank : Days.of(LocalDate.parse(date));
  }

  private static int to(CSVRecord row, String column) {
    String date = row.get(column);
    return date.isEmpty() ? Days.OPEN : Days.of(LocalDate.parse(date));
  }
}
