package org.cleanclaim.codesets.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.load.FileReport.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row counts of the files as published. Skipped where they are not at hand. */
class OfficialFilesTest {
  private Path official = Path.of("");
  @TempDir private Path directory;

  @BeforeEach
  void official_files_are_at_hand() {
    official = Path.of(System.getProperty("cleanclaim.shared", "absent")).resolve("official");
    assumeTrue(Files.isDirectory(official), "the official files are not at hand");
  }

  @ParameterizedTest(name = "{0}: {2} {3} has {4} rows")
  @CsvSource({
    "icd10cm/cms_2024_dx.zip, icd10cm_order_2024.txt, ICD10CM_ORDER, FY2024, 97296",
    "icd10cm/cms_2025_dx.zip, icd10cm_order_2025.txt, ICD10CM_ORDER, FY2025, 97584",
    "icd10cm/cms_2026_dx.zip, icd10cm_order_2026.txt, ICD10CM_ORDER, FY2026, 98186",
    "icd10cm/icd10cm_tabular_2021.zip, icd10cm-order-Jan-2021.txt, ICD10CM_ORDER, FY2021-Jan, 95358",
    "icd10cm/icd10cm_tabular_2021.zip, icd10cm_tabular_2021.xml, ICD10CM_TABULAR, FY2021, 45335",
    "icd10pcs/cms_2026_pr.zip, icd10pcs_order_2026.txt, ICD10PCS_ORDER, FY2026, 80029",
    "ncci/AOC_V2024Q2-MCR.zip, AOC_V2024Q2-MCR.txt, ADD_ON_CODES, 2024Q2, 7465",
    "hcpcs/2019-Alpha-Numeric-HCPCS-File.zip, HCPC2019_CONTR_ANWEB.txt, HCPCS, 2019, 11622",
    "hcpcs/HCPC2024_JUL_ANWEB.zip, HCPC2024_JUL_ANWEB.csv, HCPCS, 2024Q3, 8033",
    "mpfs/rvu25d.zip, PPRRVU2025_Oct.csv, FEE_SCHEDULE, RVU25D, 19090",
    "opps/addendum-b-2026-04.zip, addendum-b-2026-04.csv, OPPS_ADDENDUM_B, 2026Q2, 19059",
    "opps/asc-2026-04.zip, AA.csv, ASC_ADDENDA, 2026Q2, 4832",
    "opps/asc-2026-04.zip, BB.csv, ASC_ADDENDA, 2026Q2, 2526",
    "clfs/clfs-2026q2.zip, PUF_CLFS_CY2026_Q2V1.csv, CLINICAL_LAB_SCHEDULE, 2026Q2, 2179",
    "mce/mce-v43.1-data.zip, mce.bin, MEDICARE_CODE_EDITOR, v43.1, 171791",
    "poa/POAexemptCodesFY24.zip, POAexemptCodesFY24.txt, POA_EXEMPT, FY2024, 38110",
    "poa/POAexemptCodesFY25.zip, POAexemptCodesFY25.txt, POA_EXEMPT, FY2025, 38154",
    "poa/POAexemptCodesFY26.zip, POAexemptCodesFY26.txt, POA_EXEMPT, FY2026, 38349",
    "codesets/nucc-taxonomy-24.0.csv, nucc-taxonomy-24.0.csv, PROVIDER_TAXONOMY, 24.0, 874",
    "ncci/MCR_MUE_PractitionerServices_Eff_07-01-2024.zip, MCR_MUE_PractitionerServices_Eff_07-01-2024.csv, MUE_PRACTITIONER, 2024Q3, 14677",
    "ncci/MCR_MUE_OutpatientHospitalServices_Eff_07-01-2024.zip, MCR_MUE_OutpatientHospitalServices_Eff_07-01-2024.csv, MUE_OUTPATIENT_HOSPITAL, 2024Q3, 14628",
    "ncci/MCR_MUE_DMESupplierServices_Eff_07-01-2024.zip, MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv, MUE_DME_SUPPLIER, 2024Q3, 2928"
  })
  void every_row_of_a_published_file_is_loaded(
      String file, String entry, TableKind kind, String label, long rows) throws IOException {
    FileReport report =
        reports(official.resolve(file)).stream()
            .filter(candidate -> candidate.path().endsWith(entry))
            .findFirst()
            .orElseThrow();

    Release release = report.release();
    assertThat(report.outcome()).as(report.reason()).isEqualTo(Outcome.LOADED);
    assertThat(release).isNotNull();
    assertThat(release.kind()).isEqualTo(kind);
    assertThat(release.label()).isEqualTo(label);
    assertThat(report.rowsLoaded()).isEqualTo(rows);
    assertThat(report.problems()).isEmpty();
  }

  @Test
  @Timeout(60)
  void all_parts_of_the_ptp_edits_have_as_many_rows_as_cms_counts() throws IOException {
    List<FileReport> files =
        reports(official.resolve("ncci")).stream()
            .filter(file -> file.path().contains("ccipra-2024") || file.path().contains("ccioph"))
            .toList();

    assertThat(rows(files, TableKind.PTP_PRACTITIONER)).isEqualTo(2_546_017);
    assertThat(rows(files, TableKind.PTP_OUTPATIENT_HOSPITAL)).isEqualTo(1_775_818);
    assertThat(files).allMatch(file -> file.rowsRefused() == 0);
  }

  private static long rows(List<FileReport> files, TableKind kind) {
    return files.stream()
        .filter(file -> file.kind() == kind)
        .mapToLong(FileReport::rowsLoaded)
        .sum();
  }

  @ParameterizedTest(name = "{1} and {2}")
  @CsvSource({
    "mpfs/rvu25d.zip, PPRRVU2025_Oct.csv, PPRRVU2025_Oct.txt",
    "poa/POAexemptCodesFY26.zip, POAexemptCodesFY26.txt, POAexemptCodesFY26.xlsx"
  })
  void two_forms_of_one_release_hold_the_same_rows(String zip, String one, String other)
      throws IOException {
    assertThat(rowsOf(zip, one)).isEqualTo(rowsOf(zip, other)).isNotEmpty();
  }

  @Test
  void the_code_editor_tables_hold_the_rows_of_mce_bin() throws IOException {
    List<String> binary = rowsOf("mce/mce-v43.1-data.zip", "mce.bin");
    List<String> tables = Imported.ofPaths(official.resolve("mce/mce-v43.1.zip")).rows();

    // the tables come in the order of their parts, the binary in its own
    assertThat(tables.stream().sorted())
        .containsExactlyElementsOf(binary.stream().sorted().toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ncci/excerpts-verbatim-2026/ccipra-v322r0-f1.EXCERPT.txt, 2026Q3, 25",
    "ncci/excerpts-verbatim-2026/MCR_MUE_PractitionerServices_Eff_10-01-2026.EXCERPT.csv, 2026Q4, 6",
    "ncci/excerpts-verbatim-2026/MCR_MUE_DMESupplierServices_Eff_10-01-2026.EXCERPT.csv, 2026Q4, 3",
    "hcpcs/HCPC2026_OCT_ANWEB.EXCERPT.csv, 2026Q4, 6",
    "mpfs/PPRRVU2026_Oct_nonQPP.EXCERPT.csv, RVU26D, 8"
  })
  void the_layouts_of_2026_are_read_as_they_really_are(String file, String label, long rows)
      throws IOException {
    Path source = official.resolve(file);
    Path copy =
        Files.copy(
            source, directory.resolve(source.getFileName().toString().replace(".EXCERPT", "")));

    FileReport report = Imported.ofPaths(copy).file();

    Release release = report.release();
    assertThat(report.outcome()).as(report.reason()).isEqualTo(Outcome.LOADED);
    assertThat(release).isNotNull();
    assertThat(release.label()).isEqualTo(label);
    assertThat(report.rowsLoaded()).isEqualTo(rows);
    assertThat(report.rowsRefused()).isZero();
  }

  private List<String> rowsOf(String zip, String entry) throws IOException {
    Path file = directory.resolve(entry);
    try (ZipFile archive = new ZipFile(official.resolve(zip).toFile());
        InputStream in = archive.getInputStream(archive.getEntry(entry))) {
      Files.copy(in, file);
    }
    return Imported.ofPaths(file).rows();
  }

  private static List<FileReport> reports(Path path) throws IOException {
    return new ImportRun(new NoSink(), ImportProgress.NONE).run(List.of(path));
  }
}
