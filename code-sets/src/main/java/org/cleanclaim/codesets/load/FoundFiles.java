package org.cleanclaim.codesets.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cleanclaim.codesets.read.FileContent;
import org.cleanclaim.codesets.read.ZipLimits;
import org.jspecify.annotations.Nullable;

/**
 * The files an import is given, with directories walked and archives opened. Archives inside
 * archives are unpacked into temporary files whose names owe nothing to the entry; closing deletes
 * them.
 */
final class FoundFiles implements Closeable {
  private static final int MAX_DEPTH = 3;
  private static final int MAX_ENTRIES = 10_000;
  private static final long MAX_TEMPORARY = 4L << 30;
  private static final String FETCH_AGAIN = "; download the archive again";

  private final List<Found> found = new ArrayList<>();
  private final List<Closeable> toClose = new ArrayList<>();
  private long temporaryBytes;

  /** A file to look at, or something that cannot be looked into. */
  sealed interface Found {}

  /** A file to be recognised. */
  record ToRead(FileContent content) implements Found {}

  /** Something whose fate is sealed before any layout sees it. */
  record Settled(String path, FileReport.Outcome outcome, String reason) implements Found {}

  private FoundFiles() {}

  static FoundFiles in(List<Path> paths) throws IOException {
    FoundFiles files = new FoundFiles();
    boolean done = false;
    try {
      for (Path path : paths) {
        files.add(path);
      }
      done = true;
      return files;
    } finally {
      if (!done) {
        files.close();
      }
    }
  }

  List<Found> all() {
    return Collections.unmodifiableList(found);
  }

  private void add(Path path) {
    if (!Files.isDirectory(path)) {
      addFile(path);
      return;
    }
    try (Stream<Path> walk = Files.walk(path)) {
      walk.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).forEach(this::addFile);
    } catch (IOException | java.io.UncheckedIOException e) {
      refuse(path.toString(), "the directory cannot be read; check its permissions");
    }
  }

  private void addFile(Path path) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      refuse(path.toString(), "no such file, or no permission to read it; check the path");
      return;
    }
    addStored(path, path.toString(), List.of(nameOf(path.toString())), 0);
  }

  private void addStored(Path stored, String path, List<String> names, int depth) {
    try {
      boolean archive;
      try (InputStream in = Files.newInputStream(stored)) {
        archive = isArchive(in);
      }
      if (archive) {
        addArchive(stored, path, names, depth);
      } else {
        long size = Files.size(stored);
        look(new Content(path, names, size, () -> Files.newInputStream(stored), null));
      }
    } catch (IOException | IllegalArgumentException e) {
      refuse(path, "not readable: " + ImportRun.message(e) + FETCH_AGAIN);
    }
  }

  private void addArchive(Path stored, String path, List<String> names, int depth)
      throws IOException {
    ZipFile zip = new ZipFile(stored.toFile());
    toClose.add(zip);
    if (zip.getEntry("[Content_Types].xml") != null) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        look(
            new Content(
                path, names, Files.size(stored), () -> Files.newInputStream(stored), stored));
      } else {
        found.add(
            new Settled(path, FileReport.Outcome.IGNORED, "an Office document, not a workbook"));
      }
      return;
    }
    if (depth == MAX_DEPTH) {
      refuse(path, "archives nested deeper than " + MAX_DEPTH + "; unpack it first");
      return;
    }
    List<? extends ZipEntry> entries =
        Collections.list(zip.entries()).stream().filter(entry -> !entry.isDirectory()).toList();
    long packed = entries.stream().mapToLong(ZipEntry::getCompressedSize).sum();
    if (entries.size() > MAX_ENTRIES) {
      refuse(path, "more than " + MAX_ENTRIES + " files in one archive; unpack what is needed");
    } else if (packed > Files.size(stored)) {
      refuse(path, "its entries overlap, as only hostile archives do" + FETCH_AGAIN);
    } else {
      addEntries(zip, entries, path, names, depth);
    }
  }

  private void addEntries(
      ZipFile zip, List<? extends ZipEntry> entries, String path, List<String> names, int depth) {
    boolean program = zip.getEntry("META-INF/MANIFEST.MF") != null;
    int programFiles = 0;
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      if (program && (name.endsWith(".class") || name.startsWith("META-INF/"))) {
        programFiles++;
        continue;
      }
      addEntry(zip, entry, path + "!" + printable(name), withInner(names, nameOf(name)), depth);
    }
    if (programFiles > 0) {
      found.add(
          new Settled(path, FileReport.Outcome.IGNORED, programFiles + " program files of a jar"));
    }
  }

  private void addEntry(ZipFile zip, ZipEntry entry, String path, List<String> names, int depth) {
    try {
      if (ZipLimits.unpacksTooFar(entry)) {
        refuse(path, "unpacks to far more than a file of code sets" + FETCH_AGAIN);
        return;
      }
      boolean archive;
      try (InputStream in = ZipLimits.open(zip, entry)) {
        archive = isArchive(in);
      }
      if (archive) {
        addStored(unpack(zip, entry), path, names, depth + 1);
      } else {
        look(
            new Content(
                path, names, Math.max(0, entry.getSize()), () -> ZipLimits.open(zip, entry), null));
      }
    } catch (IOException e) {
      refuse(path, "not readable: " + ImportRun.message(e) + FETCH_AGAIN);
    }
  }

  private Path unpack(ZipFile zip, ZipEntry entry) throws IOException {
    Path temporary = Files.createTempFile("cleanclaim-import", ".zip");
    // files are closed in reverse order: the archive opened on it first, then this
    toClose.add(() -> Files.deleteIfExists(temporary));
    try (InputStream in = ZipLimits.open(zip, entry);
        OutputStream out = Files.newOutputStream(temporary)) {
      byte[] buffer = new byte[64 * 1024];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        temporaryBytes += count;
        if (temporaryBytes > MAX_TEMPORARY) {
          throw new IOException("the archives inside archives unpack too far");
        }
        out.write(buffer, 0, count);
      }
    }
    return temporary;
  }

  private static boolean isArchive(InputStream in) throws IOException {
    byte[] start = in.readNBytes(4);
    return start.length == 4
        && start[0] == 'P'
        && start[1] == 'K'
        && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
  }

  private void look(FileContent content) {
    found.add(new ToRead(content));
  }

  private void refuse(String path, String why) {
    found.add(new Settled(path, FileReport.Outcome.REFUSED, why));
  }

  private static List<String> withInner(List<String> names, String inner) {
    List<String> all = new ArrayList<>();
    all.add(inner);
    all.addAll(names);
    return List.copyOf(all);
  }

  private static String nameOf(String path) {
    int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return printable(path.substring(cut + 1));
  }

  private static String printable(String name) {
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < name.length() && i < 255; i++) {
      char c = name.charAt(i);
      printable.append(Character.isISOControl(c) ? '?' : c);
    }
    return printable.toString();
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (int i = toClose.size() - 1; i >= 0; i--) {
      try {
        toClose.get(i).close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** How to get at the bytes. */
  @FunctionalInterface
  private interface Opener {
    InputStream open() throws IOException;
  }

  private record Content(
      String path, List<String> names, long size, Opener opener, @Nullable Path workbook)
      implements FileContent {

    @Override
    public InputStream open() throws IOException {
      return opener.open();
    }
  }
}
