package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import org.cleanclaim.codesets.load.FileReport;
import org.cleanclaim.codesets.load.ImportProgress;

/**
 * Says on standard error how far an import is: one line that changes on a terminal, else a line for
 * each file.
 */
final class ConsoleProgress implements ImportProgress {

  private static final long NANOS_BETWEEN = 100_000_000;

  private final PrintWriter err;
  private final boolean terminal;
  private final int width;
  private String file = "";
  private long last;
  private boolean shown;

  ConsoleProgress(Shell shell) {
    this.err = shell.errors();
    this.terminal = shell.errTerminal();
    this.width = shell.width(80);
  }

  @Override
  public void started(String path) {
    file = path;
    if (!terminal) {
      err.println("reading " + path);
    }
  }

  @Override
  public void advanced(long bytesDone, long bytesTotal) {
    if (!terminal || bytesTotal <= 0) {
      return;
    }
    long now = System.nanoTime();
    if (shown && now - last < NANOS_BETWEEN) {
      return;
    }
    last = now;
    shown = true;
    String line = String.format("%3d%%  %s", 100 * bytesDone / bytesTotal, file);
    err.print(
        "\r\u001b[K" + (line.length() < width ? line : line.substring(0, Math.max(0, width - 1))));
    err.flush();
  }

  @Override
  public void finished(FileReport report) {}

  /** Takes the line away. */
  void clear() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
      shown = false;
    }
  }
}
