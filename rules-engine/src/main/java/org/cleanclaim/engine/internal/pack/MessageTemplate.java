package org.cleanclaim.engine.internal.pack;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message with placeholders in braces, cut into pieces once. A placeholder is a value the rule
 * gives, or a component of the observation.
 */
public final class MessageTemplate {

  private static final ClassValue<Map<String, MethodHandle>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          Map<String, MethodHandle> handles = new HashMap<>();
          if (type.isRecord()) {
            for (RecordComponent c : type.getRecordComponents()) {
              try {
                handles.put(
                    c.getName(),
                    MethodHandles.publicLookup()
                        .unreflect(c.getAccessor())
                        .asType(
                            java.lang.invoke.MethodType.methodType(Object.class, Object.class)));
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(type + " is not public", e);
              }
            }
          }
          return handles;
        }
      };

  private final String[] literals;
  private final String[] placeholders;
  private volatile @Nullable Resolved resolved;

  private MessageTemplate(String[] literals, String[] placeholders) {
    this.literals = literals;
    this.placeholders = placeholders;
  }

  /**
   * Cuts a message into pieces.
   *
   * @throws IllegalArgumentException when a brace is not closed
   */
  public static MessageTemplate of(String text) {
    List<String> literals = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int at = 0;
    while (true) {
      int open = text.indexOf('{', at);
      if (open < 0) {
        literals.add(text.substring(at));
        break;
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("'{' without '}' in message: " + text);
      }
      literals.add(text.substring(at, open));
      names.add(text.substring(open + 1, close));
      at = close + 1;
    }
    return new MessageTemplate(literals.toArray(String[]::new), names.toArray(String[]::new));
  }

  /** The message with its placeholders in braces. */
  public String text() {
    return render(null, placeholder -> "{" + placeholder + "}");
  }

  /** The placeholders, in order. */
  public List<String> placeholders() {
    return List.of(placeholders);
  }

  /**
   * The names a placeholder may have for this kind of observation, besides those the rule gives.
   */
  public static Iterable<String> components(Class<?> observation) {
    return COMPONENTS.get(observation).keySet();
  }

  /**
   * The message for an observation; {@code given} is asked first and returns {@code null} for names
   * it lacks.
   */
  public String render(@Nullable Object observation, Function<String, @Nullable Object> given) {
    if (placeholders.length == 0) {
      return literals[0];
    }
    String[] parts = new String[2 * placeholders.length + 1];
    for (int i = 0; i < placeholders.length; i++) {
      parts[2 * i] = literals[i];
      parts[2 * i + 1] = text(value(observation, i, given));
    }
    parts[2 * placeholders.length] = literals[placeholders.length];
    return String.join("", parts);
  }

  private @Nullable Object value(
      @Nullable Object observation, int placeholder, Function<String, @Nullable Object> given) {
    Object value = given.apply(placeholders[placeholder]);
    if (value == null && observation != null) {
      MethodHandle handle = handles(observation.getClass())[placeholder];
      if (handle != null) {
        try {
          value = (Object) handle.invokeExact(observation);
        } catch (Throwable t) {
          throw new IllegalStateException("component " + placeholders[placeholder], t);
        }
      }
    }
    return value;
  }

  /** A rule speaks of one kind of observation, so the last answer is nearly always the next. */
  private @Nullable MethodHandle[] handles(Class<?> type) {
    Resolved last = resolved;
    if (last == null || last.type != type) {
      Map<String, MethodHandle> components = COMPONENTS.get(type);
      @Nullable MethodHandle[] handles = new MethodHandle[placeholders.length];
      for (int i = 0; i < handles.length; i++) {
        handles[i] = components.get(placeholders[i]);
      }
      last = new Resolved(type, handles);
      resolved = last;
    }
    return last.handles;
  }

  private static final class Resolved {
    final Class<?> type;
    final @Nullable MethodHandle[] handles;

    Resolved(Class<?> type, @Nullable MethodHandle[] handles) {
      this.type = type;
      this.handles = handles;
    }
  }

  private static String text(@Nullable Object value) {
    if (value instanceof String s) {
      return s;
    }
    if (value instanceof List<?> list) {
      StringJoiner joined = new StringJoiner(", ");
      list.forEach(each -> joined.add(String.valueOf(each)));
      return joined.toString();
    }
    if (value instanceof BigDecimal d) {
      // written out, 1E+1000000000 fills the memory
      return Math.abs((long) d.scale()) > 40
          ? d.toString()
          : d.stripTrailingZeros().toPlainString();
    }
    return value == null ? "?" : value.toString();
  }
}
