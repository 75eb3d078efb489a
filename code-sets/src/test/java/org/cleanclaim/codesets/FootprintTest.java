package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cleanclaim.codesets.testing.OfficialSnapshot;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;

/** Memory of the official data. Skipped where the files are not at hand. */
class FootprintTest {
  private static final long MEGABYTE = 1_000_000;

  @Test
  void all_official_data_fit_the_budget() {
    Path directory = OfficialSnapshot.directory();
    System.setProperty("jol.magicFieldOffset", "true");
    ReferenceLibrary library = ReferenceLibrary.open(directory);
    PtpTable practitioner = library.ptp(EditSetting.PRACTITIONER);
    PtpTable hospital = library.ptp(EditSetting.OUTPATIENT_HOSPITAL);

    long ptpBytes = GraphLayout.parseInstance(practitioner, hospital).totalSize();
    library.diagnoses().notes(IsoDays.parse("2021-05-01")).excludes1(0, 1);
    long allBytes = GraphLayout.parseInstance(library).totalSize();

    assertThat(practitioner.rows()).isEqualTo(2_546_017);
    assertThat(hospital.rows()).isEqualTo(1_775_818);
    assertThat((double) ptpBytes / (practitioner.rows() + hospital.rows())).isLessThan(5);
    assertThat(allBytes).isLessThan(100 * MEGABYTE);
    assertThat(library.sections().names()).isNotEmpty();
  }
}
