package org.cleanclaim.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.formats.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files published by X12 and by other projects: every claim is read, or the file refused by name.
 */
class OfficialClaimsTest {

  /** Claims read from each file; 0 for what is no 837P. */
  private static final String COUNTS =
      """
      databricks/837p.txt 2
      databricks/CC_837P_EDI.txt 1
      imsweb_x12parser/x12_ambiguous_loop.txt 1
      imsweb_x12parser/x12_bad_first_line.txt 2
      imsweb_x12parser/x12_bad_segment_identifier.txt 2
      imsweb_x12parser/x12_bad_valid_code.txt 2
      imsweb_x12parser/x12_complex.txt 6
      imsweb_x12parser/x12_loop_errors1_exceeds_max_1_parent.txt 1
      imsweb_x12parser/x12_loop_errors2_exceeds_max_repeats_multiple_parents.txt 2
      imsweb_x12parser/x12_loop_errors3_missing_loops.txt 1
      imsweb_x12parser/x12_missing_elements.txt 2
      imsweb_x12parser/x12_missing_required_loop_in_one_repeat.txt 2
      imsweb_x12parser/x12_missing_required_loops_mult_repeats.txt 5
      imsweb_x12parser/x12_multiple_gs.txt 6
      imsweb_x12parser/x12_multiple_isa.txt 4
      imsweb_x12parser/x12_multiple_st.txt 4
      imsweb_x12parser/x12_no_errors.txt 2
      imsweb_x12parser/x12_segment_errors.txt 1
      imsweb_x12parser/x12_segments_out_of_order.txt 2
      imsweb_x12parser/x12_valid.txt 2
      imsweb_x12parser/x12_valid_different_separators.txt 2
      imsweb_x12parser/x12_writer_test.txt 1
      linuxforhealth_x12/demo.ambulance.example5.837 1
      linuxforhealth_x12/demo.autoaccident.837 1
      linuxforhealth_x12/demo.cob.2ndary.example4.837 1
      linuxforhealth_x12/demo.cob.example3.A.837 1
      linuxforhealth_x12/demo.cob.example3.B.837 1
      linuxforhealth_x12/demo.cob.example3.C.837 1
      linuxforhealth_x12/demo.cob.example4.837 1
      linuxforhealth_x12/demo.drug.example10.1.837 1
      linuxforhealth_x12/demo.drug.example10.2.837 1
      linuxforhealth_x12/demo.drug.example10.3.837 1
      linuxforhealth_x12/demo.example1.837 1
      linuxforhealth_x12/demo.example11.837 1
      linuxforhealth_x12/demo.example12.837 1
      linuxforhealth_x12/demo.example2.837 1
      linuxforhealth_x12/demo.example6.837 1
      linuxforhealth_x12/demo.example7.837 1
      linuxforhealth_x12/demo.example8.837 1
      linuxforhealth_x12/demo.example9.837 1
      staedi/sample837-original.edi 1
      stupidedi_x12org_examples/COB-claim-from-billing-provider-to-payer-a.edi 1
      stupidedi_x12org_examples/COB-claim-from-billing-provider-to-payer-b.edi 1
      stupidedi_x12org_examples/COB-claim-from-payer-a-to-payer-b-in-payer-to-payer.edi 1
      stupidedi_x12org_examples/ambulance.edi 1
      stupidedi_x12org_examples/anesthesia.edi 1
      stupidedi_x12org_examples/chiropractic.edi 1
      stupidedi_x12org_examples/commercial-health-insurance.edi 1
      stupidedi_x12org_examples/drug-administered-in-the-physician-office.edi 1
      stupidedi_x12org_examples/encounter.edi 1
      stupidedi_x12org_examples/home-infusion-therapy-pharmacy-(adjudicated-with-HCPCS-in-loop-2400-or-NDC-in-loop-2410).edi 1
      stupidedi_x12org_examples/home-infusion-therapy-pharmacy-(adjudicated-with-NDC-in-loop-2410).edi 1
      stupidedi_x12org_examples/medicare-secondary-payer-COB.edi 1
      stupidedi_x12org_examples/out-of-network-repriced-claim.edi 1
      stupidedi_x12org_examples/oxygen.edi 1
      stupidedi_x12org_examples/wheelchair.edi 1
      """;

  private static Path claims() {
    Path dir = Path.of(System.getProperty("cleanclaim.shared", "absent"), "official", "claims");
    assumeTrue(Files.isDirectory(dir), "cleanclaim.shared holds no official claims");
    return dir;
  }

  private static Reading read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Reading.of(
          in, (i, c) -> X12ClaimReader.of().read(i, file.getFileName().toString(), c));
    }
  }

  @Test
  void everyClaimOfEveryFileIsReadAndAllElseIsRefusedWithAReason() throws IOException {
    Path dir = claims();
    Map<String, Integer> expected = new TreeMap<>();
    for (String row : COUNTS.strip().split("\n", -1)) {
      int blank = row.lastIndexOf(' ');
      expected.put(row.substring(0, blank), Integer.parseInt(row.substring(blank + 1)));
    }
    Map<String, Integer> actual = new TreeMap<>();
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path f :
          (Iterable<Path>)
              files.filter(x -> Files.isRegularFile(x) && !x.toString().endsWith(".zip"))
                  ::iterator) {
        Reading r = read(f);
        String name = dir.relativize(f).toString();
        if (r.claims().isEmpty()) {
          assertThat(r.problems()).as(name).anySatisfy(OfficialClaimsTest::namesSegmentAndReason);
        } else {
          actual.put(name, r.claims().size());
        }
      }
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static void namesSegmentAndReason(SyntaxProblem p) {
    assertThat(p.element()).isIn("ST01", "ST03", "GS08", "ISA");
    assertThat(p.problem()).isNotBlank();
  }

  @Test
  void theExamplesThatX12PublishesHaveNoProblem() throws IOException {
    Path dir = claims().resolve("stupidedi_x12org_examples");
    for (String row : COUNTS.strip().split("\n", -1)) {
      if (row.startsWith("stupidedi_x12org_examples/")) {
        Reading r = read(dir.resolve(row.substring(row.indexOf('/') + 1, row.lastIndexOf(' '))));
        assertThat(r.problems()).as(row).isEmpty();
        assertThat(r.claimProblems()).as(row).isEmpty();
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "databricks/CC_837I_EDI.txt, institutional claims (837I)",
    "imsweb_x12parser/x12_999_accepted.txt, acknowledgment (999)",
    "linuxforhealth_x12/managed-care.835, remittance advice (835)",
    "stupidedi_x12org_examples/pacdr-professional-external-example.edi, post-adjudicated",
    "imsweb_x12parser/x12_no_isa_line.txt, no X12 interchange"
  })
  void whatIsNotReadIsNamed(String file, String named) throws IOException {
    List<String> problems =
        read(claims().resolve(file)).problems().stream().map(SyntaxProblem::problem).toList();
    assertThat(problems).anyMatch(p -> p.contains(named));
  }
}
