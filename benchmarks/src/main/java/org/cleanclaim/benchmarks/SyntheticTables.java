package org.cleanclaim.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.TreeSet;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.load.ReferenceBuilder;
import org.cleanclaim.codesets.load.StarterEdition;
import org.cleanclaim.codesets.row.ReferenceSink;

/**
 * Tables as large as the official ones, without them: the facts of the starter edition, declared
 * complete, among two and a half million made-up pairs of made-up codes.
 */
public final class SyntheticTables {

  private static final int CODES = 13_000;
  private static final int PAIRS_PER_CODE = 190;

  private SyntheticTables() {}

  /** The tables; the same every time. */
  public static ReferenceLibrary library() {
    ReferenceBuilder builder = new ReferenceBuilder();
    StarterEdition.feed(complete(builder));
    noise(builder);
    return builder.build();
  }

  /** The facts alone, without the made-up pairs; the same every time. */
  public static ReferenceLibrary facts() {
    ReferenceBuilder builder = new ReferenceBuilder();
    StarterEdition.feed(complete(builder));
    return builder.build();
  }

  /**
   * Passes every row on, and declares every release official, so that an absent row is an answer.
   */
  private static ReferenceSink complete(ReferenceSink sink) {
    return (ReferenceSink)
        Proxy.newProxyInstance(
            ReferenceSink.class.getClassLoader(),
            new Class<?>[] {ReferenceSink.class},
            (proxy, method, args) -> {
              if (args != null && args.length == 1 && args[0] instanceof Release r) {
                sink.begin(official(r.kind()));
                return null;
              }
              try {
                return method.invoke(sink, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static Release official(TableKind kind) {
    return new Release(
        kind,
        "generated",
        Days.of(2015, 10, 1),
        Days.of(2027, 12, 31),
        Release.Edition.OFFICIAL,
        0,
        0,
        "generated");
  }

  private static void noise(ReferenceBuilder builder) {
    Random random = new Random(20260101);
    builder.begin(official(TableKind.PTP_PRACTITIONER));
    for (int code = 0; code < CODES; code++) {
      String column1 = made(code);
      TreeSet<Integer> partners = new TreeSet<>();
      while (partners.size() < PAIRS_PER_CODE) {
        int other = random.nextInt(CODES);
        if (other != code) {
          partners.add(other);
        }
      }
      for (int other : partners) {
        builder.ptp(
            column1,
            made(other),
            Days.of(2010 + random.nextInt(14), 1 + 3 * random.nextInt(4), 1),
            random.nextInt(3) == 0 ? Days.of(2024, 12, 31) : Days.OPEN,
            random.nextInt(2),
            "generated");
      }
    }
  }

  /** Codes of a shape no publisher uses: a digit, three digits, X. */
  private static String made(int n) {
    char[] c = {'0', '0', '0', '0', 'X'};
    int rest = n;
    for (int i = 3; i >= 0; i--) {
      c[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    c[4] = rest == 0 ? 'X' : 'Y';
    return new String(c);
  }
}
