package org.cleanclaim.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a value of one type stands in JSON. */
interface ValueCodec {

  /**
   * Reads the value the input stands on, to its last token; {@code null}, after telling the input
   * why, when it is of the wrong type.
   */
  @Nullable Object read(ClaimInput in) throws IOException;

  void write(JsonGenerator out, Object value) throws IOException;
}
