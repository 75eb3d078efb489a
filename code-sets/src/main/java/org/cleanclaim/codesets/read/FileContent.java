package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file to be recognised and read, wherever it lies; it can be opened again and again. */
public interface FileContent {

  /** How reports name it: the path, with {@code !} before each archive entry. */
  String path();

  /** Its name without directory, then the names of the archives around it from the inside out. */
  List<String> names();

  /** Its bytes, unpacked. */
  long size();

  /** Its bytes from the beginning; fails where an archive entry is damaged or unpacks too far. */
  InputStream open() throws IOException;

  /** Where it lies on disk if it is an xlsx workbook, else {@code null}. */
  @Nullable Path workbook();

  /** Its name without directory. */
  default String name() {
    return names().get(0);
  }
}
