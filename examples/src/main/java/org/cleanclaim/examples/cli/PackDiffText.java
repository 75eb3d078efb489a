package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cleanclaim.engine.PackOnDisk;

/** The differences of two packs for people. */
final class PackDiffText {

  private final PrintWriter out;
  private final Paint paint;

  PackDiffText(PrintWriter out, Paint paint) {
    this.out = out;
    this.paint = paint;
  }

  void write(PackDiff diff) {
    if (diff.same()) {
      out.println(label(diff.old()) + " and " + label(diff.now()) + " are the same");
      return;
    }
    out.println(label(diff.old()) + " → " + label(diff.now()));
    for (Map.Entry<PackDiff.Part, List<Difference>> part : diff.differences().entrySet()) {
      out.println();
      out.println(paint.bold(Words.lower(part.getKey())));
      part.getValue().forEach(d -> write(d, "  "));
    }
    out.println();
    out.println(
        diff.differences().entrySet().stream()
            .map(e -> Words.lower(e.getKey()) + ": " + counted(e.getValue()))
            .collect(Collectors.joining("; ")));
  }

  private static String label(PackOnDisk pack) {
    return pack.id() + " " + pack.version();
  }

  private static String counted(List<Difference> differences) {
    return differences.stream()
        .collect(Collectors.groupingBy(Difference::kind, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getValue() + " " + Words.lower(e.getKey()))
        .collect(Collectors.joining(", "));
  }

  private void write(Difference d, String margin) {
    out.println(margin + sign(d) + " " + d.subject() + value(d, margin + "    "));
    d.parts().forEach(part -> write(part, margin + "    "));
  }

  private String sign(Difference d) {
    return switch (d.kind()) {
      case ADDED -> paint.good(d.kind().sign());
      case REMOVED -> paint.bad(d.kind().sign());
      case CHANGED -> d.kind().sign();
    };
  }

  private static String value(Difference d, String margin) {
    if (!d.parts().isEmpty()) {
      return "";
    }
    if (d.kind() != Difference.Kind.CHANGED) {
      String words = d.was() + d.is();
      return words.isEmpty() ? "" : "  " + words;
    }
    String oneLine = "  " + d.was() + " → " + d.is();
    return oneLine.length() + d.subject().length() <= 80
        ? oneLine
        : System.lineSeparator()
            + margin
            + "was "
            + d.was()
            + System.lineSeparator()
            + margin
            + "is  "
            + d.is();
  }
}
