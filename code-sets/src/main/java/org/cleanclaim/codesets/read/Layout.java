package org.cleanclaim.codesets.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One published file layout: tells its files from others by their content. */
@FunctionalInterface
interface Layout {

  /** What the file is, or {@code null} if it does not follow this layout. */
  @Nullable Recognition recognise(Head head) throws IOException;
}
