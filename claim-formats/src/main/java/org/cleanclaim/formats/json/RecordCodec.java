package org.cleanclaim.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.claim.Person;
import org.jspecify.annotations.Nullable;

/**
 * A record of the claim model as a JSON object: one property for each component, in the same order,
 * under the same name save that amounts drop {@code Cents}. What is {@code null} or empty is left
 * out.
 */
final class RecordCodec implements ValueCodec {

  private final Class<?> type;
  private final List<Property> properties;
  private final Map<String, Integer> byName = new HashMap<>();
  private final MethodHandle constructor;

  /**
   * A component as a property.
   *
   * @param absent what the component is when the property is left out; {@code null} when it must be
   *     given, or when {@code nullable}
   */
  record Property(
      String name,
      ValueCodec codec,
      boolean nullable,
      @Nullable Object absent,
      MethodHandle accessor) {}

  private RecordCodec(Class<?> type, List<Property> properties, MethodHandle constructor) {
    this.type = type;
    this.properties = properties;
    this.constructor = constructor;
    for (int i = 0; i < properties.size(); i++) {
      byName.put(properties.get(i).name(), i);
    }
  }

  /** The codec of a record and of all records in it. */
  static RecordCodec of(Class<? extends Record> type) {
    return of(type, new HashMap<>());
  }

  private static RecordCodec of(Class<?> type, Map<Class<?>, RecordCodec> known) {
    RecordCodec before = known.get(type);
    if (before != null) {
      return before;
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    List<Property> properties = new ArrayList<>(components.length);
    try {
      for (int i = 0; i < components.length; i++) {
        RecordComponent c = components[i];
        types[i] = c.getType();
        MethodHandle accessor =
            MethodHandles.publicLookup()
                .unreflect(c.getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
        properties.add(
            new Property(
                name(c),
                codec(c, c.getGenericType(), known),
                c.getAnnotatedType().isAnnotationPresent(Nullable.class),
                absent(c.getType()),
                accessor));
      }
      MethodHandle constructor =
          MethodHandles.publicLookup()
              .unreflectConstructor(type.getConstructor(types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      RecordCodec codec = new RecordCodec(type, List.copyOf(properties), constructor);
      known.put(type, codec);
      return codec;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no public record", e);
    }
  }

  private static String name(RecordComponent c) {
    String name = c.getName();
    if (name.equals("hundredths")) {
      return "amount";
    }
    return name.endsWith("Cents") ? name.substring(0, name.length() - "Cents".length()) : name;
  }

  private static ValueCodec codec(
      RecordComponent c, Type generic, Map<Class<?>, RecordCodec> known) {
    if (generic instanceof ParameterizedType list && list.getRawType() == List.class) {
      return new ListCodec(codec(c, list.getActualTypeArguments()[0], known));
    }
    Class<?> t = (Class<?>) generic;
    if (t == String.class) {
      return ScalarCodec.TEXT;
    } else if (t == Long.class || t == long.class) {
      return ScalarCodec.MONEY;
    } else if (t == Integer.class || t == int.class) {
      return ScalarCodec.INTEGER;
    } else if (t == boolean.class) {
      return ScalarCodec.BOOLEAN;
    } else if (t == BigDecimal.class) {
      return ScalarCodec.DECIMAL;
    } else if (t == LocalDate.class) {
      return ScalarCodec.DATE;
    } else if (t.isEnum()) {
      return EnumCodec.of(t);
    } else if (t.isRecord()) {
      return of(t, known);
    }
    throw new IllegalStateException("no JSON form for " + t + " of " + c);
  }

  private static @Nullable Object absent(Class<?> type) {
    return type == List.class ? List.of() : type == Person.class ? Person.UNKNOWN : null;
  }

  Class<?> type() {
    return type;
  }

  /** Place of a component, by the name of its property. */
  int at(String property) {
    Integer at = byName.get(property);
    if (at == null) {
      throw new IllegalArgumentException(type + " has no " + property);
    }
    return at;
  }

  List<Property> properties() {
    return properties;
  }

  @Override
  public @Nullable Object read(ClaimInput in) throws IOException {
    if (in.token() != JsonToken.START_OBJECT) {
      ScalarCodec.wrongType(in, "an object");
      return null;
    }
    @Nullable Object[] values = new @Nullable Object[properties.size()];
    long given = 0;
    while (in.next() != JsonToken.END_OBJECT) {
      String name = in.text();
      Integer at = byName.get(name);
      in.next();
      if (at == null) {
        int mark = in.enter(ClaimInput.shown(name));
        in.bad("no such property");
        in.skip();
        in.leave(mark);
        continue;
      }
      int mark = in.enter(name);
      if ((given >> at & 1) != 0) {
        in.bad("given twice");
        in.skip();
      } else if (!(in.token() == JsonToken.VALUE_NULL && properties.get(at).nullable())) {
        values[at] = properties.get(at).codec().read(in);
      }
      given |= 1L << at;
      in.leave(mark);
    }
    Defaults.fill(this, values);
    return complete(in, values, given) ? build(values) : null;
  }

  /** Fills what may be left out; says whether nothing that is needed is missing. */
  private boolean complete(ClaimInput in, @Nullable Object[] values, long given) {
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      Property p = properties.get(i);
      if (values[i] != null || p.nullable()) {
        continue;
      }
      values[i] = p.absent();
      if (values[i] == null) {
        if ((given >> i & 1) == 0) {
          int mark = in.enter(p.name());
          in.bad("required and missing");
          in.leave(mark);
        }
        values[i] = Defaults.standIn(type, p.name());
        complete &= values[i] != null;
      }
    }
    return complete;
  }

  private Object build(@Nullable Object[] values) {
    try {
      return Spelling.normal((Object) constructor.invokeExact(values));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot build " + type, e);
    }
  }

  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    out.writeStartObject();
    for (Property p : properties) {
      Object v = get(p, value);
      if (v != null && !v.equals(p.absent())) {
        out.writeFieldName(p.name());
        p.codec().write(out, v);
      }
    }
    out.writeEndObject();
  }

  private static @Nullable Object get(Property p, Object from) {
    try {
      return (Object) p.accessor().invokeExact(from);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot read " + p.name(), e);
    }
  }
}
