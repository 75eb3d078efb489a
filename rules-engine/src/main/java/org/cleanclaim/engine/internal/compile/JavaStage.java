package org.cleanclaim.engine.internal.compile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.model.codegen.execmodel.ModelWriter;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.util.PortablePath;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompiler;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration;

/** Compiles the Java sources of an executable model in memory. */
final class JavaStage {

  private static final String ROOT = "src/main/java/";
  private static final String RELEASE = "17";
  private static final Pattern GENERATED = Pattern.compile("(GENERATED_\\$\\w+\\$)(\\d+)\\$");

  private final ClassLoader parent;

  JavaStage(ClassLoader parent) {
    this.parent = parent;
  }

  /**
   * An error of generated Java.
   *
   * @param source text of the generated class
   * @param from offset of the first character in error
   * @param to offset behind the last
   */
  record JavaError(String source, int from, int to, String message) {
    /** The text in error. */
    String token() {
      return source.substring(from, to);
    }
  }

  /**
   * What came of it.
   *
   * @param models names of the classes that hold the rules
   * @param sources texts of all generated classes
   */
  record Outcome(
      List<String> models,
      Map<String, byte[]> classes,
      List<String> sources,
      List<JavaError> errors) {}

  /** Compiles everything; an error in one class does not keep another from being looked at. */
  Outcome run(Collection<PackageSources> packages) {
    MemoryFileSystem in = new MemoryFileSystem();
    MemoryFileSystem out = new MemoryFileSystem();
    ModelWriter.Result written = new ModelWriter().writeModel(in, packages);
    String[] files = written.getSourceFiles().toArray(String[]::new);
    Arrays.sort(files);
    number(files, in);
    // the Eclipse compiler comes with Drools, so that a JRE without compiler does
    JavaCompiler compiler =
        JavaCompilerFactory.loadCompiler(JavaConfiguration.CompilerType.ECLIPSE, RELEASE, ROOT);
    CompilationResult result = compiler.compile(files, in, out, parent);

    List<String> sources = new ArrayList<>();
    for (String f : files) {
      sources.add(text(in, f));
    }
    List<JavaError> errors = new ArrayList<>();
    for (CompilationProblem p : result.getErrors()) {
      String source = text(in, p.getFileName());
      int from = Math.max(0, Math.min(p.getStartColumn(), source.length()));
      int to = Math.max(from, Math.min(p.getEndColumn() + 1, source.length()));
      errors.add(new JavaError(source, from, to, p.getMessage()));
    }
    Map<String, byte[]> classes = new TreeMap<>();
    if (errors.isEmpty()) {
      for (PortablePath path : out.getFilePaths()) {
        String name = path.asString();
        if (name.endsWith(".class")) {
          classes.put(
              name.substring(0, name.length() - ".class".length()).replace('/', '.'),
              out.getBytes(path));
        }
      }
    }
    List<String> models = written.getModelFiles().stream().sorted().toList();
    return new Outcome(models, classes, sources, errors);
  }

  /** Drools numbers its variables by a counter of the process; from here on by their order. */
  private static void number(String[] files, MemoryFileSystem in) {
    Map<String, String> numbers = new HashMap<>();
    for (String f : files) {
      String numbered =
          GENERATED
              .matcher(text(in, f))
              .replaceAll(
                  m ->
                      Matcher.quoteReplacement(
                          m.group(1)
                              + numbers.computeIfAbsent(
                                  m.group(2), n -> Integer.toString(numbers.size() + 1))
                              + "$"));
      in.write(f, numbered.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String text(MemoryFileSystem in, String file) {
    byte[] bytes = in.getBytes(file);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
