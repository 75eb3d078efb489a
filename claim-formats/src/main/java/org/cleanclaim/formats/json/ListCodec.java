package org.cleanclaim.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values of one type. */
record ListCodec(ValueCodec element) implements ValueCodec {

  /** No list of a claim, its service lines included, comes near this. */
  static final int MOST_ELEMENTS = 5_000;

  @Override
  public @Nullable Object read(ClaimInput in) throws IOException {
    if (in.token() != JsonToken.START_ARRAY) {
      ScalarCodec.wrongType(in, "an array");
      return null;
    }
    List<Object> values = new ArrayList<>(4);
    int index = 0;
    while (in.next() != JsonToken.END_ARRAY) {
      if (index == MOST_ELEMENTS) {
        throw new ClaimInput.TooLarge();
      }
      int mark = in.enter(index++);
      Object value = element.read(in);
      if (value != null) {
        values.add(value);
      }
      in.leave(mark);
    }
    return values;
  }

  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    out.writeStartArray();
    for (Object v : (List<?>) value) {
      element.write(out, v);
    }
    out.writeEndArray();
  }
}
