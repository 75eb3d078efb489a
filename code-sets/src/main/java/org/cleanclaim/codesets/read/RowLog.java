package org.cleanclaim.codesets.read;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.row.RowProblem;

/** Counts the rows of one file and keeps the first problems. */
public final class RowLog {

  /** How many refused rows a report lists; all are counted. */
  public static final int MAX_PROBLEMS = 1000;

  private final String file;
  private final List<RowProblem> problems = new ArrayList<>();
  private long loaded;
  private long refused;
  private String note = "";

  /** An empty log for the file reports name so. */
  public RowLog(String file) {
    this.file = file;
  }

  /** Counts a row taken. */
  public void loaded() {
    loaded++;
  }

  /** Counts a row not taken; line and column from 1, 0 where unknown. */
  public void refused(long line, int column, String reason, String remedy) {
    refused++;
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new RowProblem(file, line, column, reason, remedy));
    }
  }

  /** Remembers what is worth knowing about the file as a whole. */
  public void note(String text) {
    note = text;
  }

  /** Data rows seen: those taken and those not. */
  public long rowsRead() {
    return loaded + refused;
  }

  /** Rows taken. */
  public long rowsLoaded() {
    return loaded;
  }

  /** Rows not taken. */
  public long rowsRefused() {
    return refused;
  }

  /** The first rows not taken. */
  public List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  /** What is worth knowing about the file as a whole, mostly empty. */
  public String note() {
    return note;
  }
}
