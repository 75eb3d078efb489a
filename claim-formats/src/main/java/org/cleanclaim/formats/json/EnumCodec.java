package org.cleanclaim.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A value out of a closed list, by its name. */
record EnumCodec(Map<String, Object> byName) implements ValueCodec {

  static EnumCodec of(Class<?> type) {
    Map<String, Object> names = new TreeMap<>();
    for (Object constant : type.getEnumConstants()) {
      names.put(((Enum<?>) constant).name(), constant);
    }
    return new EnumCodec(names);
  }

  @Override
  public @Nullable Object read(ClaimInput in) throws IOException {
    Object value = in.token() == JsonToken.VALUE_STRING ? byName.get(in.text()) : null;
    if (value == null) {
      ScalarCodec.wrongType(in, "one of " + String.join(", ", byName.keySet()));
    }
    return value;
  }

  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    out.writeString(((Enum<?>) value).name());
  }
}
