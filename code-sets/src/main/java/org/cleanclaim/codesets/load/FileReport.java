package org.cleanclaim.codesets.load;

import java.time.Duration;
import java.util.List;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file of an import. Always {@code rowsRead == rowsLoaded + rowsRefused}.
 *
 * @param path the file as given, with {@code !} before each archive entry
 * @param kind the table it holds, where recognised
 * @param release the release it holds, where recognised
 * @param reason why it was ignored or refused, with a remedy; for a loaded file what is worth
 *     knowing, mostly empty
 * @param rowsRead data rows, without captions, headers, blank lines and footnotes
 * @param problems the first {@value org.cleanclaim.codesets.read.RowLog#MAX_PROBLEMS} refused rows
 */
public record FileReport(
    String path,
    @Nullable TableKind kind,
    @Nullable Release release,
    Outcome outcome,
    String reason,
    long rowsRead,
    long rowsLoaded,
    long rowsRefused,
    List<RowProblem> problems,
    Duration duration) {

  /** What became of a file. */
  public enum Outcome {
    /** Its rows are in the snapshot. */
    LOADED,
    /** Rightly left aside: no table of the library, or its content came from another file. */
    IGNORED,
    /** Should have been loaded and could not be. */
    REFUSED
  }

  /** A report with its own copy of the problems. */
  public FileReport {
    problems = List.copyOf(problems);
  }
}
