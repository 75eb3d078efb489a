package org.cleanclaim.formats.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Records of the claim model with random content of every kind, spelled as their builders would.
 */
final class RandomRecords {

  private static final String[] TEXTS = {
    "A",
    "99213",
    "MUÑOZ",
    "it's \"quoted\"\\",
    "tab\there",
    "line\nbreak",
    "𝔘nicode",
    "x".repeat(200),
    " padded ",
    "e11.9",
    ""
  };

  private final Random random;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  Object next(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
        values[i] =
            nullable && random.nextInt(3) == 0 ? null : value(components[i].getGenericType());
      }
      return Spelling.normal(type.getConstructor(types).newInstance(values));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Object value(Type generic) {
    if (generic instanceof ParameterizedType list) {
      List<Object> values = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        values.add(value(list.getActualTypeArguments()[0]));
      }
      return values;
    }
    Class<?> t = (Class<?>) generic;
    if (t == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    } else if (t == Long.class || t == long.class) {
      return random.nextInt(5) == 0 ? random.nextLong() : (long) random.nextInt(-500, 100_000);
    } else if (t == Integer.class || t == int.class) {
      return random.nextInt(5) == 0 ? random.nextInt() : random.nextInt(-1, 30);
    } else if (t == boolean.class) {
      return random.nextBoolean();
    } else if (t == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextLong(), random.nextInt(6));
    } else if (t == LocalDate.class) {
      return LocalDate.of(random.nextInt(1, 10_000), 1, 1).plusDays(random.nextInt(365));
    } else if (t.isEnum()) {
      return t.getEnumConstants()[random.nextInt(t.getEnumConstants().length)];
    }
    return next(t);
  }
}
