package org.cleanclaim.codesets;

import java.util.List;
import org.cleanclaim.codesets.Vintage.Status;
import org.jspecify.annotations.Nullable;

/** The tables that list procedures, from which the validity of a code is inferred. */
final class Listings {
  private final FeeSchedule feeSchedule;
  private final Timeline feeScheduleTimeline;
  private final List<MueTable> mue;
  private final List<Timeline> mueTimelines;
  private final OppsTable opps;
  private final Timeline oppsTimeline;
  private final ClinicalLabTable clinicalLab;
  private final Timeline clinicalLabTimeline;
  private final List<Activity> activities;

  /**
   * @param activities of the tables whose dated rows mention procedures
   */
  Listings(
      FeeSchedule feeSchedule,
      Timeline feeScheduleTimeline,
      List<MueTable> mue,
      List<Timeline> mueTimelines,
      OppsTable opps,
      Timeline oppsTimeline,
      ClinicalLabTable clinicalLab,
      Timeline clinicalLabTimeline,
      List<Activity> activities) {
    this.feeSchedule = feeSchedule;
    this.feeScheduleTimeline = feeScheduleTimeline;
    this.mue = mue;
    this.mueTimelines = mueTimelines;
    this.opps = opps;
    this.oppsTimeline = oppsTimeline;
    this.clinicalLab = clinicalLab;
    this.clinicalLabTimeline = clinicalLabTimeline;
    this.activities = activities;
  }

  /** Whether a table that is no older than the relative value file for the day lists the code. */
  boolean lists(int id, int day) {
    if (feeSchedule.lists(id, day)) {
      return true;
    }
    int since = since(day);
    if ((recent(clinicalLabTimeline, day, since) && clinicalLab.lists(id, day))
        || (recent(oppsTimeline, day, since) && opps.payable(id, day))) {
      return true;
    }
    for (int i = 0; i < activities.size(); i++) {
      if (activities.get(i).on(id, day, since)) {
        return true;
      }
    }
    for (int i = 0; i < mue.size(); i++) {
      if (recent(mueTimelines.get(i), day, since) && mue.get(i).lists(id, day)) {
        return true;
      }
    }
    return false;
  }

  private int since(int day) {
    Vintage vintage = feeScheduleTimeline.at(day);
    Release release = vintage.release();
    return release == null || !vintage.complete() ? Days.ALWAYS : release.from();
  }

  private static boolean recent(Timeline timeline, int day, int since) {
    @Nullable Release release = timeline.at(day).release();
    return release != null && release.to() >= since;
  }

  /** First day on which any table lists the code, {@link Days#OPEN} if none does. */
  int first(int id) {
    int first = Math.min(feeSchedule.firstListed(id), clinicalLab.firstListed(id));
    first = Math.min(first, opps.firstListed(id));
    for (int i = 0; i < activities.size(); i++) {
      first = Math.min(first, activities.get(i).first(id));
    }
    for (int i = 0; i < mue.size(); i++) {
      first = Math.min(first, mue.get(i).firstListed(id));
    }
    return first;
  }

  /** Whether a table that lists every CPT code is in force on the day. */
  boolean lastWord(int day) {
    Vintage vintage = feeScheduleTimeline.at(day);
    return vintage.status() == Status.CURRENT && vintage.complete();
  }
}
