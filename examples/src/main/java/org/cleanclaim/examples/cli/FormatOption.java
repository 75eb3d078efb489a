package org.cleanclaim.examples.cli;

import picocli.CommandLine.Option;

/** In which form a command tells. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: text).")
  ReportFormat given = ReportFormat.text;
}
