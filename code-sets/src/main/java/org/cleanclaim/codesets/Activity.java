package org.cleanclaim.codesets;

import java.util.List;
import org.cleanclaim.codesets.store.Sections;

/** When the dated rows of some tables mention procedures, and how far those tables reach. */
final class Activity {
  private final DatedCodes codes;
  private final int to;

  /**
   * @param name prefix of the sections
   * @param timelines of the tables; what is open counts as long as the newest of them reaches
   */
  Activity(Sections sections, String name, List<Timeline> timelines) {
    this.codes = new DatedCodes(sections, name);
    int last = Days.ALWAYS;
    for (Timeline timeline : timelines) {
      Timeline.Group newest = timeline.newest();
      last = newest == null ? last : Math.max(last, newest.to());
    }
    this.to = last;
  }

  /** Whether tables that reach the day {@code since} mention the code on a day. */
  boolean on(int id, int day, int since) {
    return to >= since && codes.on(id, day);
  }

  /** First day on which the code is mentioned, {@link Days#OPEN} if it never is. */
  int first(int id) {
    return codes.first(id);
  }
}
