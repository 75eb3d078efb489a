package org.cleanclaim.examples.cli;

/** How a report is written. */
enum ReportFormat {
  text,
  json
}
