package org.cleanclaim.formats.x12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.X12Segment;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.cleanclaim.formats.source.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelopes of one file, ISA-IEA, GS-GE and ST-SE (X12.5, X12.6), checks their counts and
 * control numbers, and gives the body of each 837 professional transaction to a {@link
 * ProfessionalTransaction}.
 */
final class EnvelopeReader {

  private final SegmentScanner scanner;
  private final String source;
  private final X12Limits limits;
  private final ClaimConsumer consumer;
  private final FileProblems file;

  private @Nullable Interchange interchange;
  private @Nullable Group group;
  private @Nullable Transaction transaction;
  private int ordinal;
  private boolean anyHeader;
  private boolean strayReported;

  private static final class Interchange {
    @Nullable String control;
    int groups;
    final List<X12Segment> kept = new ArrayList<>(2);
  }

  private static final class Group {
    @Nullable String control;
    String version = "";
    int transactions;
    final List<X12Segment> kept = new ArrayList<>(3);
  }

  private static final class Transaction {
    @Nullable String control;
    int segments = 1;
    @Nullable ProfessionalTransaction body;
  }

  EnvelopeReader(SegmentScanner scanner, String source, X12Limits limits, ClaimConsumer consumer) {
    this.scanner = scanner;
    this.source = source;
    this.limits = limits;
    this.consumer = consumer;
    this.file = new FileProblems(consumer, limits.problemsPerFile());
  }

  /** Reads to the end of the file. */
  void read() throws IOException {
    while (true) {
      SegmentScanner.Item item = scanner.next();
      switch (item) {
        case HEADER -> openInterchange(scanner.segment());
        case SEGMENT -> segment(scanner.segment());
        case EMPTY -> syntax("", "empty segment", here());
        case OVERSIZE -> oversize();
        case CUT -> cut(scanner.segment());
        case GARBAGE -> garbage();
        case BAD_HEADER -> badHeader();
        case END -> {
          end();
          return;
        }
      }
    }
  }

  private void garbage() {
    SourcePosition position = new SourcePosition(source, 0, scanner.garbageLine());
    syntax("", "data outside an interchange (ISA to IEA) is not read", position);
  }

  private void end() {
    closeInterchange("the file ends");
    if (!anyHeader) {
      syntax("ISA", "the file holds no X12 interchange: no readable ISA header", here());
    }
  }

  private SourcePosition here() {
    return new SourcePosition(source, interchange == null ? 0 : ordinal, scanner.line());
  }

  private SourcePosition position(Segment s) {
    return new SourcePosition(source, s.ordinal(), s.line());
  }

  private void syntax(String element, String text, SourcePosition position) {
    file.add(ProblemSink.SYNTAX, "", element, 0, text, position);
  }

  private void openInterchange(Segment s) {
    closeInterchange("another interchange begins");
    if (!anyHeader && scanner.byteOrderMark()) {
      syntax("", "a byte order mark before ISA is not allowed", new SourcePosition(source, 0, 1));
    }
    anyHeader = true;
    ordinal = 1;
    strayReported = false;
    s.ordinal(1);
    Interchange i = new Interchange();
    i.control = s.text(13);
    // ISA02 and ISA04 may hold passwords
    List<String> elements = s.elements();
    elements.set(1, "");
    elements.set(3, "");
    i.kept.add(new X12Segment("", "ISA", elements, position(s)));
    interchange = i;
    String irregular = scanner.irregularHeader();
    if (irregular != null) {
      syntax("ISA", irregular, position(s));
    }
  }

  private void segment(Segment s) {
    ordinal++;
    s.ordinal(ordinal);
    if (s.id().isEmpty()) {
      count();
      String text = "not a segment id: " + ValueShape.of(s.rawId());
      if (transaction == null || transaction.body == null) {
        syntax("", text, position(s));
      } else {
        transaction.body.unreadable(s, text);
      }
      return;
    }
    switch (s.id()) {
      case "GS" -> openGroup(s);
      case "ST" -> openTransaction(s);
      case "SE" -> endTransaction(s);
      case "GE" -> endGroup(s);
      case "IEA" -> endInterchange(s);
      default -> body(s);
    }
  }

  private void count() {
    if (transaction != null) {
      transaction.segments++;
    }
  }

  private void body(Segment s) {
    Transaction t = transaction;
    if (t != null) {
      t.segments++;
      if (t.body != null) {
        t.body.read(s);
      }
      return;
    }
    boolean acknowledgment = group == null && (s.id().equals("TA1") || s.id().equals("ISB"));
    if (!acknowledgment && !strayReported) {
      strayReported = true;
      syntax(s.id(), s.id() + " stands outside a transaction (ST to SE)", position(s));
    }
  }

  private void openGroup(Segment s) {
    closeGroup("another functional group begins", position(s));
    strayReported = false;
    Group g = new Group();
    g.control = s.text(6);
    String version = s.text(8);
    g.version = version == null ? "" : version;
    if (interchange != null) {
      interchange.groups++;
      g.kept.addAll(interchange.kept);
    }
    g.kept.add(new X12Segment("", "GS", s.elements(), position(s)));
    group = g;
  }

  private void openTransaction(Segment s) {
    closeTransaction("another transaction begins", position(s));
    strayReported = false;
    Transaction t = new Transaction();
    t.control = s.text(2);
    transaction = t;
    Group g = group;
    if (g == null) {
      syntax("ST", "ST stands outside a functional group (GS to GE)", position(s));
    } else {
      g.transactions++;
    }
    if (t.control == null) {
      file.add(ProblemSink.ELEMENT, "", "ST02", 0, "required and missing", position(s));
    }
    if (accepted(s, g == null ? "" : g.version)) {
      t.body =
          new ProfessionalTransaction(
              limits, consumer, file, source, s, g == null ? List.of() : g.kept);
    }
  }

  /** Whether the transaction is one to read; says so when it is not, or not quite. */
  private boolean accepted(Segment s, String groupVersion) {
    String type = s.text(1);
    if (!"837".equals(type)) {
      version("ST01", TransactionKind.name(type == null ? "" : type) + " is not read", s);
      return false;
    }
    String own = s.text(3);
    String version = own == null ? groupVersion : own;
    String element = own == null ? "GS08" : "ST03";
    if (!TransactionKind.professional(version)) {
      version(
          element,
          TransactionKind.claimName(version)
              + ": not read, only "
              + TransactionKind.PROFESSIONAL
              + " is",
          s);
      return false;
    }
    if (!version.equals(TransactionKind.PROFESSIONAL)) {
      version(element, version + " is read although it is not " + TransactionKind.PROFESSIONAL, s);
    } else if (own == null) {
      version("ST03", "required and missing", s);
    }
    if (own != null && !own.equals(groupVersion)) {
      version("GS08", "differs from ST03", s);
    }
    return true;
  }

  private void version(String element, String text, Segment s) {
    file.add(ProblemSink.VERSION, "", element, 0, text, position(s));
  }

  private void endTransaction(Segment s) {
    Transaction t = transaction;
    if (t == null) {
      syntax("SE", "SE without ST", position(s));
      return;
    }
    t.segments++;
    transaction = null;
    if (t.body != null) {
      t.body.end(null);
    }
    counted("SE01", s, t.segments, "segments from ST to SE");
    matches("SE02", "ST02", s, t.control);
  }

  private void endGroup(Segment s) {
    closeTransaction("the functional group ends", position(s));
    Group g = group;
    if (g == null) {
      syntax("GE", "GE without GS", position(s));
      return;
    }
    group = null;
    counted("GE01", s, g.transactions, "transactions in the group");
    matches("GE02", "GS06", s, g.control);
  }

  private void endInterchange(Segment s) {
    closeGroup("the interchange ends", position(s));
    Interchange i = interchange;
    if (i != null) {
      counted("IEA01", s, i.groups, "functional groups in the interchange");
      matches("IEA02", "ISA13", s, i.control);
    }
    interchange = null;
    scanner.endInterchange();
  }

  private void counted(String element, Segment s, int actual, String what) {
    String sent = s.text(1);
    if (sent == null || !number(sent) || sent.length() > 10 || Long.parseLong(sent) != actual) {
      syntax(element, "does not say how many " + what + " there are: " + actual, position(s));
    }
  }

  private static boolean number(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) < '0' || s.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private void matches(String element, String headerElement, Segment s, @Nullable String control) {
    String sent = s.text(2);
    if (sent == null || !sent.equals(control)) {
      syntax(element, "control number differs from " + headerElement, position(s));
    }
  }

  private void oversize() {
    ordinal++;
    count();
    String why = "a segment is longer than " + limits.segmentBytes() + " bytes";
    Transaction t = transaction;
    if (t != null && t.body != null) {
      t.body.refuse(why);
    } else {
      syntax("", why, here());
    }
  }

  private void cut(Segment s) {
    ordinal++;
    s.ordinal(ordinal);
    if (s.id().equals("IEA")) {
      syntax("IEA", "the last segment has no terminator", position(s));
      endInterchange(s);
    } else {
      count();
      syntax(s.id(), "the segment breaks off", position(s));
    }
  }

  private void badHeader() {
    closeInterchange("something like an interchange header follows");
    syntax("ISA", "not an interchange header: not of fixed width, or delimiters unfit", here());
    anyHeader = true;
  }

  private void closeTransaction(String why, SourcePosition position) {
    Transaction t = transaction;
    if (t == null) {
      return;
    }
    transaction = null;
    String text = "SE is missing: " + why;
    if (t.body != null) {
      t.body.end(text);
    }
    syntax("SE", text, position);
  }

  private void closeGroup(String why, SourcePosition position) {
    closeTransaction(why, position);
    if (group != null) {
      group = null;
      syntax("GE", "GE is missing: " + why, position);
    }
  }

  private void closeInterchange(String why) {
    if (interchange == null) {
      return;
    }
    SourcePosition position = here();
    closeGroup(why, position);
    interchange = null;
    syntax("IEA", "IEA is missing: " + why, position);
  }
}
