package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cleanclaim.engine.PackOnDisk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds a jar of a pack. */
@Command(
    name = "build",
    description = {
      "Builds a jar with the rules compiled, which opens in milliseconds. The same pack gives the"
          + " same bytes.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cleanclaim pack build acme-health",
      "  cleanclaim pack build acme-health -o dist/acme.jar",
      "",
      "Exit status: 0 the jar is built, 2 wrong usage,",
      "3 the pack has mistakes or the jar cannot be written."
    })
final class PackBuildCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PATH", description = "The folder of the pack.")
  Path path = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "JAR",
      description = "The jar to write (default: ID-VERSION.jar beside the folder).")
  @Nullable Path output;

  @Mixin BasePacks bases = new BasePacks();

  private final Shell shell;

  PackBuildCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> on = bases.paths();
    PackOnDisk pack = PackPaths.sound(path, on);
    Path jar = jar(pack);
    Path folder = jar.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    pack.build(jar);
    PackOnDisk built = PackOnDisk.read(jar, on);
    PrintWriter out = shell.printer();
    Table table = new Table(2);
    table.row("jar", jar.toString());
    table.row("size", String.format(Locale.ROOT, "%,d bytes", Files.size(jar)));
    table.row("digest", built.digest());
    table.print(out);
    out.println();
    out.println("Use it from the command line:");
    out.println("  cleanclaim scrub --pack " + jar + trusted(built) + " CLAIMS");
    out.println("or from Java:");
    out.println("  Cleanclaim.scrubber(data)");
    out.println("      .pack(Path.of(\"" + jar.toString().replace("\\", "\\\\") + "\"))");
    if (built.holdsRules()) {
      out.println("      .trust(PackTrust.digests(\"" + built.digest() + "\"))");
    }
    out.println("      .build()");
    out.flush();
    return ExitStatus.CLEAN;
  }

  private static String trusted(PackOnDisk pack) {
    return pack.holdsRules() ? " --trust " + pack.digest() : "";
  }

  private Path jar(PackOnDisk pack) {
    String name = pack.id() + "-" + pack.version() + ".jar";
    if (output == null) {
      Path folder = path.toAbsolutePath().normalize().getParent();
      Path jar = folder == null ? Path.of(name) : folder.resolve(name);
      Path here = Path.of("").toAbsolutePath();
      return jar.startsWith(here) ? here.relativize(jar) : jar;
    }
    Path jar = Files.isDirectory(output) ? output.resolve(name) : output;
    if (Files.isDirectory(path)
        && jar.toAbsolutePath().normalize().startsWith(path.toAbsolutePath().normalize())) {
      throw Failure.usage(
          jar + " is inside the pack and would become a part of it; name a place outside with -o");
    }
    return jar;
  }
}
