package org.cleanclaim.formats.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes claims as JSON in the shape of {@code docs/claim-schema.json}: dates ISO 8601
 * and inclusive, amounts as decimal text such as {@code "120.00"} (numbers are read too),
 * quantities as decimal numbers.
 *
 * <p>A file is one claim, an array of claims, or one claim after another (NDJSON); memory does not
 * grow with it. Reading is strict: an unknown property, a property given twice, a value of the
 * wrong type and a required one that is missing are FMT-003 problems on the claim, all of them at
 * once, with the JSON pointer as element. What is broken stays empty. What is no JSON, or larger
 * than any claim, is a FMT-001 problem of the file; where claims follow each other by lines,
 * reading goes on at the next line that begins with a brace.
 *
 * <p>What is written reads back equal; codes and identifiers take the spelling that the builders of
 * the claim model give them. Immutable and thread-safe.
 */
public final class JsonClaims {

  private static final int DEEPEST = 24;
  private static final int LONGEST_TEXT = 64 << 10;
  private static final int LONGEST_NUMBER = 64;
  private static final RecordCodec CLAIM = RecordCodec.of(Claim.class);

  private final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NUMBER * 4)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          // a stray byte must not turn the whole stream into UTF-16
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private JsonClaims() {}

  /** A reader and writer. */
  public static JsonClaims of() {
    return new JsonClaims();
  }

  /**
   * Reads a stream to its end and hands its claims and problems over as they come. Nothing the
   * stream contains makes it throw; the stream is not closed.
   *
   * @param sourceName name of the file, without directory, for positions
   * @throws IOException only when the stream itself fails; claims handed over before stand
   */
  public void read(InputStream in, String sourceName, ClaimConsumer consumer) throws IOException {
    LineFeed feed = new LineFeed(in);
    feed.skipByteOrderMark();
    boolean more = true;
    while (more) {
      more = readRun(feed, sourceName, consumer) && feed.nextObjectLine();
    }
  }

  /** Reads up to the end or to what is no JSON; says whether a later line may be worth a try. */
  private boolean readRun(LineFeed feed, String source, ClaimConsumer consumer) throws IOException {
    int before = feed.lines();
    JsonParser parser = factory.createParser((InputStream) feed);
    boolean array = false;
    try {
      JsonToken token = parser.nextToken();
      array = token == JsonToken.START_ARRAY;
      if (array) {
        token = parser.nextToken();
      }
      while (token != null && token != JsonToken.END_ARRAY) {
        readClaim(parser, source, before, consumer);
        token = parser.nextToken();
      }
      if (array && parser.nextToken() != null) {
        problem(
            consumer, source, line(parser, before), "data after the end of the array is not read");
      }
      return false;
    } catch (JsonProcessingException e) {
      problem(
          consumer,
          source,
          line(parser, before),
          "not well-formed JSON" + (array ? "; the rest of the array is not read" : ""));
      return !array;
    } catch (java.io.CharConversionException e) {
      problem(consumer, source, line(parser, before), "not UTF-8");
      return !array;
    }
  }

  private static void readClaim(
      JsonParser parser, String source, int before, ClaimConsumer consumer) throws IOException {
    ClaimInput in = new ClaimInput(parser, source, before);
    int line = line(parser, before);
    if (in.token() != JsonToken.START_OBJECT) {
      problem(consumer, source, line, "not a claim: an object is expected");
      parser.skipChildren();
      return;
    }
    int depth = parser.getParsingContext().getNestingDepth();
    try {
      Claim claim = (Claim) CLAIM.read(in);
      if (claim != null) {
        consumer.claim(withProblems(claim, in));
      }
    } catch (ClaimInput.TooLarge e) {
      problem(consumer, source, line, "the claim is refused: it is larger than any claim may be");
      while (parser.getParsingContext().getNestingDepth() >= depth && parser.nextToken() != null) {
        // to the end of the claim, keeping nothing
      }
    }
  }

  private static Claim withProblems(Claim claim, ClaimInput in) {
    if (in.problems().isEmpty()) {
      return claim;
    }
    Claim.Builder b = claim.toBuilder();
    in.problems().forEach(b::problem);
    return b.build();
  }

  private static int line(JsonParser parser, int before) {
    return before + Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private static void problem(ClaimConsumer consumer, String source, int line, String text) {
    consumer.problem(
        new SyntaxProblem("FMT-001", 1, "", "", 0, text, new SourcePosition(source, 0, line)));
  }

  /** Writes a claim as one line of UTF-8 text, line end included; the stream is not closed. */
  public void write(Claim claim, OutputStream out) throws IOException {
    try (JsonGenerator g = factory.createGenerator(out, JsonEncoding.UTF8)) {
      write(claim, g);
      g.writeRaw('\n');
    }
  }

  /** The claim as JSON text of one line, without line end. */
  public String toJson(Claim claim) {
    StringWriter text = new StringWriter();
    try (JsonGenerator g = factory.createGenerator(text)) {
      write(claim, g);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(@Nullable Object claim, JsonGenerator g) throws IOException {
    if (claim != null) {
      CLAIM.write(g, claim);
    }
  }
}
