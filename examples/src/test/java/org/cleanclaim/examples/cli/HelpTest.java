package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.examples.cli.CommandLineRun.Result;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {

  private static final int WIDTH = 80;

  @TempDir Path home;

  /** Every command, by its words. */
  static Stream<String> commands() {
    List<String> names = new ArrayList<>();
    collect(program(), names);
    assertThat(names).contains("cleanclaim", "cleanclaim scrub", "cleanclaim pack impact");
    return names.stream();
  }

  private static CommandLine program() {
    return new CommandLine(new Main(), new Commands(Shell.system()));
  }

  private static void collect(CommandLine command, List<String> names) {
    names.add(command.getCommandSpec().qualifiedName());
    command.getSubcommands().values().forEach(c -> collect(c, names));
  }

  private static String[] words(String command, String... more) {
    return Stream.concat(Stream.of(command.split(" ")).skip(1), Stream.of(more))
        .toArray(String[]::new);
  }

  private static CommandSpec spec(String command) {
    CommandLine at = program();
    for (String word : words(command)) {
      at = at.getSubcommands().get(word);
    }
    return at.getCommandSpec();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void describesEveryArgumentAndSaysTheExitStatus(String command) {
    CommandSpec spec = spec(command);
    assertThat(spec.args()).isNotEmpty();
    for (ArgSpec argument : spec.args()) {
      assertThat(argument.description()).as(argument.toString()).isNotEmpty();
      assertThat(argument.description()[0]).as(argument.toString()).endsWith(".");
    }
    assertThat(spec.usageMessage().footer())
        .anyMatch(line -> line.startsWith("Exit status: "))
        .allMatch(line -> line.length() <= WIDTH, "is not wrapped");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void breaksNoPath(String command) {
    Result help = CommandLineRun.in(home).run(words(command, "--help"));
    assertThat(help.status()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).startsWith("Usage: " + command + " ").doesNotContain("~/.\n");
  }
}
