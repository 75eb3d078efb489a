package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.Vintage;
import org.cleanclaim.codesets.load.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the releases at hand and the dates they answer for. */
@Command(
    name = "list",
    description = {"Lists the releases at hand and the dates of service they answer for.", ""},
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {"", "Exit status: 0 listed, 2 wrong usage, 3 the data cannot be used."})
final class DataListCommand implements Callable<Integer> {

  @Mixin DataDirectory data = new DataDirectory();

  private final Shell shell;

  DataListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Path directory = data.or(shell);
    boolean imported = data.given != null || Snapshot.exists(directory);
    ReferenceLibrary library =
        imported ? ReferenceLibrary.open(directory) : ReferenceLibrary.starter();
    PrintWriter out = shell.printer();
    out.println(
        imported
            ? "Data in " + directory
            : "No data is imported in "
                + directory
                + ", so the starter edition is used: true rows, but few of them.");
    out.println();
    releases(library).print(out);
    out.println();
    answers(library).print(out);
    out.println();
    out.println(
        "On later dates the newest release is used, and the report says that it is older than the"
            + " one in force.");
    if (!imported) {
      out.println("Import official files with: cleanclaim data import FILES");
    }
    out.flush();
    return ExitStatus.CLEAN;
  }

  private static Table releases(ReferenceLibrary library) {
    RowCounts rows = RowCounts.of(library);
    Table table = new Table(6, 3);
    table.row("table", "release", "meant for", "rows", "edition", "file");
    for (Release release : library.releases()) {
      table.row(
          release.kind().title(),
          Releases.label(release),
          Releases.span(release.from(), release.to()),
          String.format(Locale.ROOT, "%,d", rows.rows(release)),
          release.edition().name().toLowerCase(Locale.ROOT),
          release.source());
    }
    return table;
  }

  private static Table answers(ReferenceLibrary library) {
    Table table = new Table(3);
    table.row("table", "answers for dates of service", "an absent code is an answer");
    for (TableKind kind : TableKind.values()) {
      List<Span> spans = spans(library, kind);
      for (int i = 0; i < spans.size(); i++) {
        Span span = spans.get(i);
        table.row(
            i == 0 ? kind.title() : "",
            Releases.span(span.from, span.to),
            span.complete ? "yes" : "no (incomplete)");
      }
    }
    return table;
  }

  private record Span(int from, int to, boolean complete) {}

  /** The stretches of days on which a current release answers. */
  private static List<Span> spans(ReferenceLibrary library, TableKind kind) {
    TreeSet<Integer> starts = new TreeSet<>(List.of(Days.ALWAYS));
    for (Release release : library.releases()) {
      if (release.kind() == kind) {
        starts.add(release.from());
        if (release.to() != Days.OPEN) {
          starts.add(release.to() + 1);
        }
      }
    }
    List<Span> spans = new ArrayList<>();
    for (int start : starts) {
      Integer next = starts.higher(start);
      int end = next == null ? Days.OPEN : next - 1;
      Vintage vintage = library.vintage(kind, start);
      if (vintage.status() != Vintage.Status.CURRENT) {
        continue;
      }
      Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last != null && last.to + 1 == start && last.complete == vintage.complete()) {
        spans.set(spans.size() - 1, new Span(last.from, end, last.complete));
      } else {
        spans.add(new Span(start, end, vintage.complete()));
      }
    }
    return spans;
  }
}
