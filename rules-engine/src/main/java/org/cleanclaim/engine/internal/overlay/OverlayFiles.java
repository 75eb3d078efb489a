package org.cleanclaim.engine.internal.overlay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the overlay files of a directory: every {@code *.csv} in the order of their names, with the
 * header {@code rule,payer,programme,action,value,from,to,reason}. The action is {@code severity}
 * (the value is ERROR, WARNING or NOTE) or {@code suppress}; payer and programme may be blank for
 * all; dates are ISO, inclusive, blank for open; a reason is required.
 */
public final class OverlayFiles {

  private static final List<String> HEADER =
      List.of("rule", "payer", "programme", "action", "value", "from", "to", "reason");

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .setCommentMarker('#')
          .get();

  private final Set<String> rules;
  private final List<PackProblem> problems = new ArrayList<>();
  private final List<Overlay> rows = new ArrayList<>();

  private OverlayFiles(Set<String> rules) {
    this.rules = rules;
  }

  /**
   * Reads a directory; the rules known are those an overlay may name.
   *
   * @throws PackException naming every mistake with file and line
   */
  public static Overlays read(Path directory, Set<String> knownRules) {
    OverlayFiles files = new OverlayFiles(knownRules);
    List<Path> found;
    try (Stream<Path> all = Files.list(directory)) {
      found = all.filter(p -> p.getFileName().toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new PackException(
          directory.toString(),
          List.of(
              PackProblem.of(
                  "", "the overlay directory cannot be read", "name an existing directory")));
    }
    found.forEach(files::file);
    if (!files.problems.isEmpty()) {
      throw new PackException(directory.toString(), files.problems);
    }
    return new Overlays(files.rows);
  }

  private void file(Path file) {
    String name = file.getFileName().toString();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      if (!parser.getHeaderNames().equals(HEADER)) {
        problems.add(
            new PackProblem(name, 1, 0, "the header is another", "it must be " + String.join(",", HEADER)));
        return;
      }
      for (CSVRecord row : parser) {
        row(name + ":" + parser.getCurrentLineNumber(), row);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      problems.add(PackProblem.of(name, "not readable as CSV in UTF-8", "save it as such"));
    }
  }

  private void problem(String place, String what) {
    int colon = place.lastIndexOf(':');
    problems.add(
        new PackProblem(
            place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)), 0, what, ""));
  }

  private void row(String place, CSVRecord row) {
    int before = problems.size();
    if (!row.isConsistent()) {
      problem(place, "" + row.size() + " cells where the header has " + HEADER.size());
      return;
    }
    String rule = row.get("rule");
    if (!rules.contains(rule)) {
      problem(place, "column rule: there is no rule " + rule + "; see the rule catalogue");
    }
    Programme programme = one(Programme.values(), row, "programme", place, true);
    Severity severity = null;
    boolean suppress = row.get("action").equals("suppress");
    if (row.get("action").equals("severity")) {
      severity = one(Severity.values(), row, "value", place, false);
    } else if (!suppress) {
      problem(
          place, "column action: severity or suppress, not '" + row.get("action") + "'");
    }
    int from = day(row, "from", place, Days.ALWAYS);
    int to = day(row, "to", place, Days.OPEN);
    if (from > to) {
      problem(place, "column to: it ends before it begins");
    }
    if (row.get("reason").isEmpty()) {
      problem(place, "column reason: say why; it is printed with the finding");
    }
    if (problems.size() == before) {
      OverlayEffect.Kind kind =
          suppress ? OverlayEffect.Kind.SUPPRESSED : OverlayEffect.Kind.SEVERITY;
      rows.add(
          new Overlay(
              rule,
              row.get("payer"),
              programme,
              severity,
              from,
              to,
              new OverlayEffect(kind, place, row.get("reason"))));
    }
  }

  private <E extends Enum<E>> @Nullable E one(
      E[] values, CSVRecord row, String column, String place, boolean optional) {
    String text = row.get(column);
    if (text.isEmpty() && optional) {
      return null;
    }
    for (E value : values) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    problem(
        place, "column " + column + ": one of " + List.of(values) + ", not '" + text + "'");
    return null;
  }

  private int day(CSVRecord row, String column, String place, int open) {
    String text = row.get(column);
    if (text.isEmpty()) {
      return open;
    }
    try {
      return Days.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      problem(place, "column " + column + ": a date as 2026-01-31, not '" + text + "'");
      return open;
    }
  }
}
