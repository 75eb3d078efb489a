package com.example.lakeside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cleanclaim.engine.PackOnDisk;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseFiles;
import org.cleanclaim.testkit.junit.PackCompatibilityTests;
import org.cleanclaim.testkit.junit.Scrubs;
import org.cleanclaim.testkit.pack.PackUnderTest;
import org.junit.jupiter.api.BeforeEach;

/** The pack is fit to ship: the compatibility kit finds nothing against it. */
@Scrubs(pack = "src/main/pack", trust = "any")
class LakesidePackTest extends PackCompatibilityTests {

  private static final Path PACK = Path.of("src/main/pack");

  private ClaimScrubber scrubber;

  @BeforeEach
  void open(ClaimScrubber ours) {
    scrubber = ours;
  }

  @Override
  protected PackUnderTest pack() {
    return new Lakeside(PackOnDisk.read(PACK).rules(), scrubber);
  }

  private record Lakeside(List<RuleDescription> rules, ClaimScrubber scrubber)
      implements PackUnderTest {
    @Override
    public String name() {
      return "lakeside-health";
    }

    @Override
    public List<Case> cases() {
      return CaseFiles.read(PACK.resolve("tests"));
    }

    @Override
    public List<String> recordedIds() {
      try {
        return Files.readAllLines(Path.of("src/test/resources/rule-ids.txt"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
