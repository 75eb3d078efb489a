package org.cleanclaim.codesets.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a library holds, as primitive arrays by name: what the loader fills, what the snapshot
 * stores and what the tables look into. An absent section reads as an empty array. Arrays are
 * shared, not copied; nobody writes to them once the sections are handed over.
 */
public final class Sections {
  private final NavigableMap<String, Object> arrays = new TreeMap<>();

  /** Adds a section of {@code byte[]}, {@code char[]}, {@code int[]} or {@code long[]}. */
  public Sections put(String name, Object array) {
    SectionType.of(array);
    if (arrays.putIfAbsent(name, array) != null) {
      throw new IllegalStateException("section " + name + " given twice");
    }
    return this;
  }

  /** Adds a list of strings as one run of UTF-8 bytes and its offsets. */
  public Sections putStrings(String name, List<String> strings) {
    byte[][] encoded = new byte[strings.size()][];
    int[] offsets = new int[strings.size() + 1];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = strings.get(i).getBytes(StandardCharsets.UTF_8);
      offsets[i + 1] = Math.addExact(offsets[i], encoded[i].length);
    }
    byte[] bytes = new byte[offsets[encoded.length]];
    for (int i = 0; i < encoded.length; i++) {
      System.arraycopy(encoded[i], 0, bytes, offsets[i], encoded[i].length);
    }
    return put(name + ".text", bytes).put(name + ".offset", offsets);
  }

  /** A section of bytes. */
  public byte[] bytes(String name) {
    return arrays.get(name) instanceof byte[] array ? array : new byte[0];
  }

  /** A section of chars. */
  public char[] chars(String name) {
    return arrays.get(name) instanceof char[] array ? array : new char[0];
  }

  /** A section of ints. */
  public int[] ints(String name) {
    return arrays.get(name) instanceof int[] array ? array : new int[0];
  }

  /** A section of longs. */
  public long[] longs(String name) {
    return arrays.get(name) instanceof long[] array ? array : new long[0];
  }

  /** A list of strings that stays encoded and is decoded one by one. */
  public TextPool texts(String name) {
    return new TextPool(bytes(path(name, "text")), ints(path(name, "offset")));
  }

  /** A short list of strings, decoded. */
  public List<String> strings(String name) {
    return texts(name).toList();
  }

  /** The column of a table as bytes. */
  public byte[] bytes(String table, String column) {
    return bytes(path(table, column));
  }

  /** The column of a table as chars. */
  public char[] chars(String table, String column) {
    return chars(path(table, column));
  }

  /** The column of a table as ints. */
  public int[] ints(String table, String column) {
    return ints(path(table, column));
  }

  /** The column of a table as longs. */
  public long[] longs(String table, String column) {
    return longs(path(table, column));
  }

  /** The column of a table as strings that stay encoded. */
  public TextPool texts(String table, String column) {
    return texts(path(table, column));
  }

  /** The column of a table as strings. */
  public List<String> strings(String table, String column) {
    return strings(path(table, column));
  }

  // a concatenation by + costs a linkage at each place, and there are a hundred when a library
  // opens
  private static String path(String table, String column) {
    return table.concat(".").concat(column);
  }

  /** Names in order. */
  public Collection<String> names() {
    return Collections.unmodifiableCollection(arrays.keySet());
  }

  @Nullable Object array(String name) {
    return arrays.get(name);
  }
}
