package org.cleanclaim.engine.internal.overlay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.manifest.Manifest;
import org.cleanclaim.engine.internal.table.CsvFile;
import org.cleanclaim.finding.OverlayEffect;

/**
 * Reads overlays: files in the order of their names, the later ones on top. A file is CSV with a
 * header bound by name:
 *
 * <ul>
 *   <li>{@code rule}: id of a rule, or the beginning of some as {@code PTP-*}; {@code *} for all
 *   <li>{@code action}: {@code enable} (the value may be a severity), {@code disable}, {@code
 *       severity} (value ERROR, WARNING or NOTE), {@code set} (value {@code days=90}, several with
 *       blanks between), {@code suppress}
 *   <li>{@code reason}: why; it stands in the report with the finding
 *   <li>{@code payer}, {@code programme}, {@code plan}, {@code state}, {@code site}: claims it
 *       holds for, blank for all; the site is the billing provider's NPI
 *   <li>{@code code}, {@code modifier}, {@code place}, {@code diagnosis}: what the first line of
 *       the finding must have; one, a range, a prefix as {@code F32*}, blank for any
 *   <li>{@code beside}: the code of another line the finding is about, as the column-1 code of an
 *       NCCI pair, be it on an earlier claim; written as {@code code} is
 *   <li>{@code from}, {@code to}: dates of service, ISO, inclusive, blank for open
 * </ul>
 *
 * <p>Only {@code rule}, {@code action} and {@code reason} must be there. A later {@code severity}
 * or {@code enable} brings back what an earlier row disabled or suppressed.
 */
public final class OverlayFiles {

  static final List<String> COLUMNS =
      List.of(
          "rule",
          "action",
          "value",
          "reason",
          "payer",
          "programme",
          "plan",
          "state",
          "site",
          "code",
          "beside",
          "modifier",
          "place",
          "diagnosis",
          "from",
          "to");

  private OverlayFiles() {}

  /**
   * Reads every {@code *.csv} of a directory.
   *
   * @throws PackException naming every mistake
   */
  public static Overlays read(Path directory, KnownRules rules) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.list(directory)) {
      for (Path file :
          all.filter(p -> p.getFileName().toString().endsWith(".csv")).sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException | UncheckedIOException e) {
      throw PackException.ofOverlays(
          directory.toString(),
          List.of(
              PackProblem.of(
                  "", "it cannot be read", "name an existing directory of readable files")));
    }
    List<PackProblem> problems = new ArrayList<>();
    Overlays overlays = read("", files, rules, problems);
    if (!problems.isEmpty()) {
      throw PackException.ofOverlays(directory.toString(), problems);
    }
    return overlays;
  }

  /**
   * Reads the overlays of a pack.
   *
   * @param pack id of the pack, named in findings before file and line; empty for none
   * @param files content by path, in the order of their layers
   * @param problems receives every mistake; the overlays are then not to be used
   */
  public static Overlays read(
      String pack, Map<String, byte[]> files, KnownRules rules, List<PackProblem> problems) {
    List<Overlay> rows = new ArrayList<>();
    files.forEach(
        (file, content) -> {
          String layer = pack.isEmpty() ? file : pack + " " + file;
          CsvFile.read(
              file,
              content,
              COLUMNS,
              List.of("rule", "action", "reason"),
              problems,
              row -> {
                Overlay overlay = new OverlayRow(row, rules).overlay(layer);
                if (overlay != null) {
                  rows.add(overlay);
                }
              });
        });
    return Overlays.of(rows, rules.ids());
  }

  /**
   * The parameters a manifest sets, as the lowest layer of its pack.
   *
   * @param problems receives every rule or parameter that is not there
   */
  public static Overlays parameters(
      Manifest manifest, KnownRules rules, List<PackProblem> problems) {
    List<Overlay> rows = new ArrayList<>();
    for (Manifest.Parameter parameter : manifest.parameters()) {
      Complaint complain =
          (what, remedy) ->
              problems.add(
                  new PackProblem(
                      manifest.file(), parameter.line(), parameter.column(), what, remedy));
      if (RuleNames.known(parameter.rule(), rules, complain)
          && RuleNames.parameter(parameter.rule(), parameter.name(), rules, complain)) {
        String layer = manifest.id() + " " + manifest.file() + ":" + parameter.line();
        rows.add(
            new Overlay(
                rules.today(parameter.rule()),
                OverlayAction.SET,
                null,
                Map.of(parameter.name(), parameter.value()),
                Overlay.Whom.ALL,
                LineCells.ANY,
                manifest.from(),
                manifest.to(),
                new OverlayEffect(
                    OverlayEffect.Kind.PARAMETER, layer, "parameter of pack " + manifest.id())));
      }
    }
    return Overlays.of(rows, rules.ids());
  }
}
