package org.cleanclaim.codesets.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.ReferenceDataException;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.load.FileReport.Outcome;
import org.cleanclaim.codesets.read.FileContent;
import org.cleanclaim.codesets.read.Layouts;
import org.cleanclaim.codesets.read.Recognition;
import org.cleanclaim.codesets.read.RowLog;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * One import into a sink. Every file is read twice: first to check it, so that nothing of a file
 * that turns out to be damaged reaches the sink, then to load it. Releases are loaded in one order,
 * whatever the order of the files.
 */
final class ImportRun {
  private static final Comparator<Candidate> LOAD_ORDER =
      Comparator.comparing((Candidate candidate) -> candidate.release().kind())
          .thenComparing(candidate -> candidate.release().label())
          .thenComparing(candidate -> candidate.release().part() != 0)
          .thenComparing(candidate -> candidate.table().preference())
          .thenComparing(candidate -> candidate.release().part())
          .thenComparing(candidate -> candidate.content().size(), Comparator.reverseOrder())
          .thenComparing(candidate -> candidate.content().name())
          .thenComparing(candidate -> candidate.content().path());

  private final ReferenceSink sink;
  private final ImportProgress progress;
  private long bytesDone;
  private long bytesTotal;

  ImportRun(ReferenceSink sink, ImportProgress progress) {
    this.sink = sink;
    this.progress = progress;
  }

  /** A file that is left aside if the release is loaded from another, and refused if not. */
  private record Incomplete(int place, FileContent content, Recognition.Incomplete table) {}

  private record Candidate(int place, FileContent content, Recognition.Table table) {
    Release release() {
      return table.release();
    }
  }

  List<FileReport> run(List<Path> paths) throws IOException {
    try (FoundFiles files = FoundFiles.in(paths)) {
      FileReport[] reports = new FileReport[files.all().size()];
      List<Candidate> candidates = new ArrayList<>();
      List<Incomplete> incomplete = new ArrayList<>();
      for (int i = 0; i < reports.length; i++) {
        FoundFiles.Found found = files.all().get(i);
        if (found instanceof FoundFiles.ToRead toRead) {
          recognise(i, toRead.content(), reports, candidates, incomplete);
        } else if (found instanceof FoundFiles.Settled settled) {
          settle(reports, i, unread(settled.path(), null, settled.outcome(), settled.reason()));
        }
      }
      candidates.sort(LOAD_ORDER);
      for (Candidate candidate : candidates) {
        bytesTotal += 2 * candidate.content().size();
      }
      Map<String, String> loaded = new HashMap<>();
      for (Candidate candidate : candidates) {
        long end = bytesDone + 2 * candidate.content().size();
        String twin = twin(candidate.release(), loaded);
        FileReport report =
            twin == null
                ? load(candidate, loaded)
                : unread(
                    candidate.content().path(),
                    candidate.release(),
                    Outcome.IGNORED,
                    "the same release is read from " + twin);
        bytesDone = end;
        progress.advanced(bytesDone, bytesTotal);
        settle(reports, candidate.place(), report);
      }
      for (Incomplete file : incomplete) {
        Release release = file.table().release();
        String twin = twin(release, loaded);
        String reason = file.table().reason();
        settle(
            reports,
            file.place(),
            unread(
                file.content().path(),
                release,
                twin == null ? Outcome.REFUSED : Outcome.IGNORED,
                twin == null
                    ? reason + "; " + file.table().remedy()
                    : reason + "; the same release is read from " + twin));
      }
      return Arrays.asList(reports);
    }
  }

  private void recognise(
      int place,
      FileContent content,
      FileReport[] reports,
      List<Candidate> candidates,
      List<Incomplete> incomplete) {
    String path = content.path();
    try {
      Recognition recognition = Layouts.recognise(content);
      if (recognition instanceof Recognition.Table table) {
        candidates.add(new Candidate(place, content, table));
      } else if (recognition instanceof Recognition.Incomplete table) {
        incomplete.add(new Incomplete(place, content, table));
      } else if (recognition instanceof Recognition.NotLoaded other) {
        settle(reports, place, unread(path, null, Outcome.IGNORED, other.reason()));
      } else if (recognition instanceof Recognition.Unusable unusable) {
        String reason = unusable.reason() + "; " + unusable.remedy();
        settle(
            reports,
            place,
            new FileReport(
                path,
                unusable.kind(),
                null,
                Outcome.REFUSED,
                reason,
                0,
                0,
                0,
                List.of(),
                Duration.ZERO));
      }
    } catch (IOException e) {
      String reason = "not readable: " + message(e) + "; download it again";
      settle(reports, place, unread(path, null, Outcome.REFUSED, reason));
    }
  }

  /** Which file the release, this part of it or the whole it belongs to, was already read from. */
  private static @Nullable String twin(Release release, Map<String, String> loaded) {
    String key = release.kind() + " " + release.label() + " ";
    String whole = loaded.get(key + 0);
    if (whole != null || release.part() != 0) {
      return whole != null ? whole : loaded.get(key + release.part());
    }
    return loaded.get(key + "any");
  }

  private FileReport load(Candidate candidate, Map<String, String> loaded) {
    FileContent content = candidate.content();
    long start = System.nanoTime();
    progress.started(content.path());
    RowLog check = new RowLog(content.path());
    try {
      candidate.table().reader().read(new Counted(content), new NoSink(), check);
    } catch (IOException e) {
      return refused(
          candidate, check, "not readable: " + message(e) + "; download it again", start);
    }
    if (check.rowsLoaded() == 0) {
      return refused(candidate, check, "no row of it can be taken; download it again", start);
    }
    if (check.rowsRefused() > RowLog.MAX_PROBLEMS && check.rowsRefused() > check.rowsLoaded()) {
      return refused(
          candidate,
          check,
          "most of its rows cannot be taken, so the table would be full of gaps;"
              + " download it again",
          start);
    }
    RowLog log = new RowLog(content.path());
    try {
      sink.begin(candidate.release());
      candidate.table().reader().read(new Counted(content), sink, log);
    } catch (IOException e) {
      throw new ReferenceDataException(
          content.path()
              + ": was readable a moment ago and no longer is; leave the files alone during the"
              + " import and run it again",
          e);
    }
    Release release = candidate.release();
    String key = release.kind() + " " + release.label() + " ";
    loaded.put(key + release.part(), content.path());
    loaded.putIfAbsent(key + "any", content.path());
    return new FileReport(
        content.path(),
        release.kind(),
        release,
        Outcome.LOADED,
        log.note(),
        log.rowsRead(),
        log.rowsLoaded(),
        log.rowsRefused(),
        log.problems(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private void settle(FileReport[] reports, int place, FileReport report) {
    reports[place] = report;
    progress.finished(report);
  }

  private static FileReport refused(Candidate candidate, RowLog check, String reason, long start) {
    return new FileReport(
        candidate.content().path(),
        candidate.release().kind(),
        candidate.release(),
        Outcome.REFUSED,
        reason,
        check.rowsRead(),
        0,
        check.rowsRead(),
        check.problems(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static FileReport unread(
      String path, @Nullable Release release, Outcome outcome, String reason) {
    return new FileReport(
        path,
        release == null ? null : release.kind(),
        release,
        outcome,
        reason,
        0,
        0,
        0,
        List.of(),
        Duration.ZERO);
  }

  /** What an exception says, for people; its kind where it says nothing. */
  static String message(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }

  /** Content that reports how many of its bytes were read. */
  private final class Counted implements FileContent {
    private static final long STEP = 1 << 20;
    private final FileContent content;

    Counted(FileContent content) {
      this.content = content;
    }

    @Override
    public String path() {
      return content.path();
    }

    @Override
    public List<String> names() {
      return content.names();
    }

    @Override
    public long size() {
      return content.size();
    }

    @Override
    public @Nullable Path workbook() {
      return content.workbook();
    }

    @Override
    public InputStream open() throws IOException {
      return new FilterInputStream(content.open()) {
        private long unreported;

        @Override
        public int read() throws IOException {
          int b = super.read();
          count(b < 0 ? 0 : 1);
          return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int read = super.read(bytes, offset, length);
          count(Math.max(0, read));
          return read;
        }

        private void count(int bytes) {
          unreported += bytes;
          if (unreported >= STEP) {
            bytesDone += unreported;
            unreported = 0;
            progress.advanced(Math.min(bytesDone, bytesTotal), bytesTotal);
          }
        }
      };
    }
  }
}
