package org.cleanclaim.formats.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;

/** What a reader handed over. */
public record Reading(List<Claim> claims, List<SyntaxProblem> problems) {

  /** A reader under test. */
  public interface Reader {
    void read(InputStream in, ClaimConsumer consumer) throws IOException;
  }

  public static Reading of(String text, Reader reader) {
    return of(text.getBytes(StandardCharsets.UTF_8), reader);
  }

  public static Reading of(byte[] bytes, Reader reader) {
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      return of(in, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Reading of(InputStream in, Reader reader) throws IOException {
    Reading r = new Reading(new ArrayList<>(), new ArrayList<>());
    reader.read(
        in,
        new ClaimConsumer() {
          @Override
          public void claim(Claim claim) {
            r.claims.add(claim);
          }

          @Override
          public void problem(SyntaxProblem problem) {
            r.problems.add(problem);
          }
        });
    return r;
  }

  /** The only claim. */
  public Claim claim() {
    if (claims.size() != 1) {
      throw new AssertionError(claims.size() + " claims, problems: " + problems);
    }
    return claims.get(0);
  }

  /** A problem in the form {@code FMT-003 2010BA DMG02}, with the service line if there is one. */
  public static String brief(SyntaxProblem p) {
    String s =
        p.ruleId() + " " + p.loop() + " " + p.element() + (p.line() > 0 ? " line " + p.line() : "");
    return s.replace("  ", " ").strip();
  }

  public List<String> claimProblems() {
    return claims.stream().flatMap(c -> c.problems().stream()).map(Reading::brief).toList();
  }

  public List<String> fileProblems() {
    return problems.stream().map(Reading::brief).toList();
  }
}
