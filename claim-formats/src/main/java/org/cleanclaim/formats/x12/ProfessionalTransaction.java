package org.cleanclaim.formats.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.X12Segment;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.cleanclaim.formats.source.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * The body of one 837 professional transaction, from BHT on: levels, and claims handed over as each
 * ends.
 */
final class ProfessionalTransaction {

  private enum Skip {
    NOTHING,
    CLAIM,
    LEVEL,
    TRANSACTION
  }

  private final X12Limits limits;
  private final ClaimConsumer consumer;
  private final FileProblems file;
  private final Cursor cursor;
  private final LoopTracker loops;
  private final List<X12Segment> header;

  private Skip skip = Skip.NOTHING;
  private int segments;
  private long bytes;
  private int levels;
  private @Nullable LocalDate submissionDate;
  private @Nullable Level billing;
  private @Nullable Level subscriber;
  private @Nullable Level patient;
  private @Nullable ClaimParts claim;
  private @Nullable Party party;

  ProfessionalTransaction(
      X12Limits limits,
      ClaimConsumer consumer,
      FileProblems file,
      String source,
      Segment segment,
      List<X12Segment> envelope) {
    this.limits = limits;
    this.consumer = consumer;
    this.file = file;
    this.cursor = new Cursor(source, segment, file);
    this.loops = new LoopTracker(cursor);
    this.header = new ArrayList<>(envelope);
  }

  /** Reads the next segment of the transaction. */
  void read(Segment s) {
    cursor.at(s);
    String id = s.id();
    if (id.equals("HL")) {
      level(s);
      return;
    }
    if (id.equals("CLM") && skip.compareTo(Skip.LEVEL) < 0) {
      beginClaim();
    } else if (skip != Skip.NOTHING || !withinLimits(s)) {
      return;
    }
    place(s, id);
  }

  /** A segment of the transaction that cannot be read; the claim or level it stands in says so. */
  void unreadable(Segment s, String why) {
    cursor.at(s);
    if (skip == Skip.NOTHING) {
      cursor.syntax("", why);
    }
  }

  private void place(Segment s, String id) {
    Loop opened = opens(s, id);
    if (opened != null) {
      party = null;
      loops.open(opened);
    } else if (!id.equals("CLM")) {
      Loop before = loops.current();
      if (loops.take() == null) {
        keep();
        return;
      }
      if (loops.current() != before) {
        party = null;
      }
    }
    Loop loop = loops.current();
    if (claim != null) {
      claim.read(cursor, loop);
      if (claim.lines() > limits.linesPerClaim()) {
        refuseClaim("it has more than " + limits.linesPerClaim() + " service lines");
      }
      return;
    }
    Level level = innermost();
    if (level == null) {
      readHeader(id);
    } else if (id.equals("NM1")) {
      party = level.party(cursor);
    } else {
      level.read(cursor, party);
    }
  }

  /** The loop that this segment opens, {@code null} when it opens none. */
  private @Nullable Loop opens(Segment s, String id) {
    Loop current = loops.current();
    switch (id) {
      case "NM1" -> {
        String entity = s.text(1);
        Loop base = current == Loop.UNKNOWN_OF_LEVEL ? levelLoop() : current;
        Loop loop = base.party(entity == null ? "" : entity);
        if (loop.name().startsWith("UNKNOWN")) {
          cursor.in(loop);
          cursor.syntax(
              "NM101",
              "no party of this kind stands here: " + ValueShape.of(entity == null ? "" : entity));
        }
        return loop;
      }
      case "SBR" -> {
        if (!current.withinClaim()) {
          return null;
        }
        if (current.withinLine()) {
          cursor.syntax(
              "SBR", "SBR out of order: it belongs to loop 2320, before the service lines");
          cursor.line(0);
        }
        return Loop.OTHER_COVERAGE;
      }
      case "LX" -> {
        return current.withinClaim() ? Loop.LINE : null;
      }
      case "LIN" -> {
        return current.withinLine() ? Loop.DRUG : null;
      }
      case "SVD" -> {
        return current.withinLine() ? Loop.LINE_ADJUDICATION : null;
      }
      case "LQ" -> {
        return current.withinLine() ? Loop.LINE_FORM : null;
      }
      default -> {
        return null;
      }
    }
  }

  private Loop levelLoop() {
    return patient != null
        ? Loop.PATIENT_LEVEL
        : subscriber != null
            ? Loop.SUBSCRIBER_LEVEL
            : billing != null ? Loop.BILLING_LEVEL : Loop.HEADER;
  }

  private void keep() {
    if (claim != null) {
      claim.keep(cursor);
      return;
    }
    Level level = innermost();
    (level == null ? header : level.kept()).add(cursor.kept());
  }

  private @Nullable Level innermost() {
    return patient != null ? patient : subscriber != null ? subscriber : billing;
  }

  private void readHeader(String id) {
    header.add(cursor.kept());
    if (id.equals("BHT")) {
      cursor.required(3, 50);
      submissionDate = cursor.day(4, true);
    } else if (id.equals("NM1")) {
      new Party().name(cursor);
    }
  }

  private void level(Segment s) {
    endClaim();
    scope();
    if (skip == Skip.TRANSACTION) {
      return;
    }
    skip = Skip.NOTHING;
    cursor.problemsTo(file);
    cursor.line(0);
    String number = s.text(1);
    String parent = s.text(2);
    String kind = s.text(3);
    levels++;
    switch (kind == null ? "" : kind) {
      case "20" -> {
        closeLevels(3);
        begin(Loop.BILLING_LEVEL, number, parent, null);
      }
      case "22" -> {
        closeLevels(2);
        begin(Loop.SUBSCRIBER_LEVEL, number, parent, billing);
      }
      case "23" -> {
        closeLevels(1);
        begin(Loop.PATIENT_LEVEL, number, parent, subscriber);
      }
      default -> {
        cursor.in(Loop.HEADER);
        cursor.syntax(
            "HL03",
            "none of 20, 22, 23: "
                + ValueShape.of(kind == null ? "" : kind)
                + "; the level is not read");
        skip = Skip.LEVEL;
      }
    }
  }

  private void begin(
      Loop loop, @Nullable String number, @Nullable String parent, @Nullable Level above) {
    loops.open(loop);
    party = null;
    if (number == null || !number.equals(Integer.toString(levels))) {
      cursor.syntax(
          "HL01", "levels are numbered from 1 in steps of 1; this one is number " + levels);
    }
    Level level =
        new Level(loop, number == null ? "" : number, cursor.position(), limits.problemsPerClaim());
    if (loop == Loop.BILLING_LEVEL) {
      if (parent != null) {
        cursor.syntax("HL02", "a billing provider level has no parent");
      }
      billing = level;
    } else {
      if (above == null) {
        String wanted = loop == Loop.SUBSCRIBER_LEVEL ? "billing provider" : "subscriber";
        cursor.syntax("HL03", "no " + wanted + " level before this one");
      } else {
        above.child();
        if (!above.number().equals(parent)) {
          cursor.syntax("HL02", "does not name the level above, which is the one before");
        }
      }
      if (loop == Loop.SUBSCRIBER_LEVEL) {
        subscriber = level;
      } else {
        patient = level;
      }
    }
    cursor.problemsTo(level.problems());
  }

  private void closeLevels(int count) {
    if (patient != null) {
      patient.close(file);
      patient = null;
    }
    if (count >= 2 && subscriber != null) {
      subscriber.close(file);
      subscriber = null;
    }
    if (count >= 3 && billing != null) {
      billing.close(file);
      billing = null;
    }
  }

  private void beginClaim() {
    endClaim();
    scope();
    skip = Skip.NOTHING;
    party = null;
    ClaimParts parts =
        new ClaimParts(
            cursor.position(), submissionDate, header, billing, subscriber, patient, limits);
    claim = parts;
    cursor.problemsTo(parts.problems());
    cursor.line(0);
    loops.open(Loop.CLAIM);
    parts.checkLevels(cursor);
  }

  private void endClaim() {
    if (claim != null) {
      cursor.line(0);
      consumer.claim(claim.build());
      claim = null;
    }
  }

  /** The segment and byte counts start anew. */
  private void scope() {
    segments = 0;
    bytes = 0;
  }

  private boolean withinLimits(Segment s) {
    segments++;
    bytes += s.bytes();
    if (segments > limits.segmentsPerClaim()) {
      refuse("it has more than " + limits.segmentsPerClaim() + " segments");
      return false;
    }
    if (bytes > limits.bytesPerClaim()) {
      refuse("it has more than " + limits.bytesPerClaim() + " bytes");
      return false;
    }
    return true;
  }

  /** What is being read is refused; reading goes on at the next claim, level or transaction. */
  void refuse(String why) {
    if (claim != null) {
      refuseClaim(why);
    } else if (innermost() != null) {
      report("the level is refused: " + why);
      skip = Skip.LEVEL;
    } else {
      report("the transaction is refused: " + why);
      skip = Skip.TRANSACTION;
    }
  }

  private void refuseClaim(String why) {
    report("the claim is refused: " + why);
    claim = null;
    skip = Skip.CLAIM;
  }

  private void report(String text) {
    file.add(
        ProblemSink.SYNTAX,
        loops.current().id(),
        cursor.segment().id(),
        0,
        text,
        cursor.position());
  }

  /**
   * The transaction ends; {@code problem} says so when it broke off, and stands on the claim it
   * broke.
   */
  void end(@Nullable String problem) {
    if (problem != null && claim != null) {
      cursor.syntax("", problem);
    }
    endClaim();
    closeLevels(3);
  }
}
