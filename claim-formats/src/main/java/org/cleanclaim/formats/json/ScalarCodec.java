package org.cleanclaim.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.cleanclaim.claim.Money;
import org.cleanclaim.formats.source.ValueShape;
import org.jspecify.annotations.Nullable;

/** Values without parts. */
enum ScalarCodec implements ValueCodec {
  TEXT("text") {
    @Override
    @Nullable Object of(ClaimInput in) throws IOException {
      return in.token() == JsonToken.VALUE_STRING ? in.text() : null;
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeString((String) value);
    }
  },

  MONEY("an amount with at most two decimals, as 120.00") {
    @Override
    @Nullable Object of(ClaimInput in) throws IOException {
      BigDecimal d = decimal(in);
      try {
        return d == null ? null : d.movePointRight(2).longValueExact();
      } catch (ArithmeticException e) {
        return null;
      }
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeString(Money.text((Long) value));
    }
  },

  DECIMAL("a decimal number of at most 19 digits") {
    @Override
    @Nullable Object of(ClaimInput in) throws IOException {
      return decimal(in);
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeNumber((BigDecimal) value);
    }
  },

  DATE("a date, as 2026-03-31") {
    @Override
    @Nullable Object of(ClaimInput in) throws IOException {
      if (in.token() != JsonToken.VALUE_STRING || in.text().length() != 10) {
        return null;
      }
      try {
        return LocalDate.parse(in.text());
      } catch (DateTimeParseException e) {
        return null;
      }
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeString(value.toString());
    }
  },

  INTEGER("a whole number") {
    @Override
    @Nullable Object of(ClaimInput in) throws IOException {
      BigDecimal d = in.token() == JsonToken.VALUE_NUMBER_INT ? decimal(in) : null;
      try {
        return d == null ? null : d.intValueExact();
      } catch (ArithmeticException e) {
        return null;
      }
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeNumber((Integer) value);
    }
  },

  BOOLEAN("true or false") {
    @Override
    @Nullable Object of(ClaimInput in) {
      return in.token() == JsonToken.VALUE_TRUE
          ? Boolean.TRUE
          : in.token() == JsonToken.VALUE_FALSE ? Boolean.FALSE : null;
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeBoolean((Boolean) value);
    }
  };

  private static final int MOST_DIGITS = 19;

  private final String expected;

  ScalarCodec(String expected) {
    this.expected = expected;
  }

  abstract @Nullable Object of(ClaimInput in) throws IOException;

  @Override
  public @Nullable Object read(ClaimInput in) throws IOException {
    Object value = of(in);
    if (value == null) {
      wrongType(in, expected);
    }
    return value;
  }

  static void wrongType(ClaimInput in, String expected) throws IOException {
    String found =
        switch (in.token()) {
          case START_OBJECT -> "an object";
          case START_ARRAY -> "an array";
          case VALUE_NULL -> "null";
          default -> ValueShape.of(in.text());
        };
    in.bad("must be " + expected + "; found " + found);
    in.skip();
  }

  /** A number or the text of one, without exponent; {@code null} when it is neither or too long. */
  private static @Nullable BigDecimal decimal(ClaimInput in) throws IOException {
    JsonToken token = in.token();
    if (token != JsonToken.VALUE_STRING
        && token != JsonToken.VALUE_NUMBER_INT
        && token != JsonToken.VALUE_NUMBER_FLOAT) {
      return null;
    }
    String s = in.text();
    int digits = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (!(c >= '0' && c <= '9') && c != '.' && !(c == '-' && i == 0)) {
        return null;
      }
    }
    if (digits == 0 || digits > MOST_DIGITS || s.indexOf('.') != s.lastIndexOf('.')) {
      return null;
    }
    return new BigDecimal(s);
  }
}
