package org.cleanclaim.engine.testing;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.Release.Edition;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.load.ReferenceBuilder;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.ReferenceSink;

/**
 * Small reference libraries made by hand. Each table begins with {@link #official} or {@link
 * #starter}.
 */
public final class TestLibrary {

  private TestLibrary() {}

  /** A library of the rows stated to the sink. */
  public static ReferenceLibrary of(Consumer<ReferenceSink> rows) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    rows.accept(builder);
    return builder.build();
  }

  /** A whole release of a publisher, in force from one ISO date to another, inclusive. */
  public static Release official(TableKind kind, String label, String from, String to) {
    return new Release(kind, label, day(from), day(to), Edition.OFFICIAL, 0, 0, "test");
  }

  /** A release of the starter edition: an absent row says nothing. */
  public static Release starter(TableKind kind, String label, String from, String to) {
    return new Release(kind, label, day(from), day(to), Edition.STARTER, 0, 0, "test");
  }

  /** The epoch day of an ISO date. */
  public static int day(String isoDate) {
    return Days.of(LocalDate.parse(isoDate));
  }

  /** A fee schedule row with these indicators and 0 or 9 elsewhere. */
  public static FeeScheduleRow fee(char status, char pcTc, String global, char bilateral) {
    return new FeeScheduleRow(
        status, false, false, false, pcTc, global, '0', bilateral, '0', '0', '0', "", "09", "99",
        100, 80, 323465);
  }
}
