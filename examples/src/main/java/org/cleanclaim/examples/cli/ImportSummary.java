package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cleanclaim.codesets.load.FileReport;
import org.cleanclaim.codesets.load.FileReport.Outcome;
import org.cleanclaim.codesets.load.ImportReport;
import org.cleanclaim.codesets.row.RowProblem;

/** Writes what became of an import: what was loaded, refused and ignored, and why. */
final class ImportSummary {

  private static final int SHOWN = 5;

  private final ImportReport report;
  private final boolean all;
  private final PrintWriter out;
  private final int prefix;

  /**
   * @param all whether every refused row and ignored file is written, not the first few of a kind
   */
  ImportSummary(ImportReport report, boolean all, PrintWriter out) {
    this.report = report;
    this.all = all;
    this.out = out;
    this.prefix = commonDirectory(report.files());
  }

  void print(Path directory) {
    loaded();
    refused();
    ignored();
    totals(directory);
  }

  private void loaded() {
    List<FileReport> files = report.with(Outcome.LOADED);
    if (files.isEmpty()) {
      return;
    }
    Table table = new Table(6, 2, 3, 4);
    table.row("LOADED", "release", "rows read", "loaded", "refused", "file");
    for (FileReport file : files) {
      table.row(
          file.kind() == null ? "" : file.kind().title(),
          file.release() == null ? "" : Releases.label(file.release()),
          number(file.rowsRead()),
          number(file.rowsLoaded()),
          number(file.rowsRefused()),
          name(file));
    }
    table.print(out);
    out.println();
    for (FileReport file : files) {
      if (!file.reason().isEmpty() || file.rowsRefused() > 0) {
        String why = file.reason().isEmpty() ? "" : file.reason();
        out.println(name(file) + ": " + (why.isEmpty() ? "rows refused" : why));
        problems(file);
        out.println();
      }
    }
  }

  private void refused() {
    List<FileReport> files = report.with(Outcome.REFUSED);
    if (files.isEmpty()) {
      return;
    }
    out.println("REFUSED");
    for (FileReport file : files) {
      String kind = file.kind() == null ? "" : " (" + file.kind().title() + ")";
      out.println("  " + name(file) + kind + ": " + file.reason());
      problems(file);
    }
    out.println();
  }

  private void problems(FileReport file) {
    long shown = 0;
    for (RowProblem problem : file.problems()) {
      if (shown == SHOWN && !all) {
        break;
      }
      shown++;
      out.println("    " + place(problem) + problem.reason() + "; " + problem.remedy());
    }
    if (shown > 0 && file.rowsRefused() > shown) {
      out.println("    and " + number(file.rowsRefused() - shown) + " more rows");
    }
  }

  private static String place(RowProblem problem) {
    if (problem.line() == 0) {
      return "";
    }
    String column = problem.column() == 0 ? "" : ", column " + problem.column();
    return "line " + problem.line() + column + ": ";
  }

  private void ignored() {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (FileReport file : report.with(Outcome.IGNORED)) {
      byReason.computeIfAbsent(file.reason(), r -> new ArrayList<>()).add(name(file));
    }
    if (byReason.isEmpty()) {
      return;
    }
    out.println("IGNORED");
    boolean leftOut = false;
    for (Map.Entry<String, List<String>> entry : byReason.entrySet()) {
      List<String> names = entry.getValue();
      out.println("  " + entry.getKey());
      int shown = all ? names.size() : Math.min(SHOWN, names.size());
      names.subList(0, shown).forEach(name -> out.println("    " + name));
      if (shown < names.size()) {
        leftOut = true;
        out.println("    and " + count(names.size() - shown, "more file"));
      }
    }
    if (leftOut) {
      out.println("  (--all names every file)");
    }
    out.println();
  }

  private void totals(Path directory) {
    out.println(
        count(report.files().size(), "file")
            + ": "
            + report.with(Outcome.LOADED).size()
            + " loaded, "
            + report.with(Outcome.IGNORED).size()
            + " ignored, "
            + report.with(Outcome.REFUSED).size()
            + " refused; rows: "
            + number(report.rowsLoaded())
            + " loaded, "
            + number(report.rowsRefused())
            + " refused; "
            + String.format(Locale.ROOT, "%.1f s", report.duration().toNanos() / 1e9));
    out.println(
        report.written()
            ? "The data is in " + directory + "; see it with: cleanclaim data list"
            : "Nothing could be imported, so "
                + directory
                + " is as it was. Official files are found on cms.gov (NCCI, MPFS, HCPCS, ICD-10).");
  }

  /** Length of the directory all files share, so that names are short. */
  private static int commonDirectory(List<FileReport> files) {
    if (files.isEmpty()) {
      return 0;
    }
    String common = files.get(0).path();
    for (FileReport file : files) {
      int same = 0;
      int end = Math.min(common.length(), file.path().length());
      while (same < end && common.charAt(same) == file.path().charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return Math.max(common.lastIndexOf('/'), common.lastIndexOf('\\')) + 1;
  }

  private String name(FileReport file) {
    return file.path().substring(prefix);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
