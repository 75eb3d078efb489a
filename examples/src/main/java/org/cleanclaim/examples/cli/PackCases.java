package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cleanclaim.engine.PackOnDisk;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseFiles;

/** The test cases of a pack, by file. */
final class PackCases {

  private static final String FOLDER = "tests";

  private PackCases() {}

  /**
   * The cases of a sound pack.
   *
   * @param problems takes every mistake
   */
  static Map<String, List<Case>> of(Path path, PackOnDisk pack, Consumer<PackProblem> problems) {
    if (Files.isDirectory(path)) {
      return read(pack.cases(), path, problems);
    }
    try (FileSystem jar = FileSystems.newFileSystem(path)) {
      return read(pack.cases(), jar.getPath("/"), problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mistakes in the cases of a folder that is no sound pack. */
  static List<PackProblem> problems(Path folder) {
    List<PackProblem> problems = new ArrayList<>();
    Path tests = folder.resolve(FOLDER);
    if (!Files.isDirectory(tests)) {
      return problems;
    }
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(tests)) {
      for (Path file : files.filter(Files::isRegularFile).filter(PackCases::isTable).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      problems.add(
          PackProblem.of(
              FOLDER, "the cases cannot be read: " + e.getMessage(), "save them as UTF-8"));
      return problems;
    }
    read(texts, folder, problems::add);
    return problems;
  }

  private static boolean isTable(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && (name.endsWith(".md") || name.endsWith(".csv"));
  }

  private static Map<String, List<Case>> read(
      Map<String, String> texts, Path root, Consumer<PackProblem> problems) {
    Map<String, List<Case>> cases = new LinkedHashMap<>();
    texts.forEach(
        (file, text) -> {
          List<Case> read = CaseFiles.parse(file, text, root.resolve(file).getParent(), problems);
          if (!read.isEmpty()) {
            cases.put(file, read);
          }
        });
    return cases;
  }
}
