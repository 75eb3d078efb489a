package org.cleanclaim.codesets.store;

/**
 * A sorted set of codes of up to ten letters and digits, each packed into a long of six bits a
 * character, with a hash index: a code's position in the set is its id.
 */
public final class CodeKeys {
  /** The id of a code that is not in the set. */
  public static final int NONE = -1;

  /** What {@link #pack} gives for text that cannot be a code. */
  public static final long NOT_A_CODE = -1;

  private static final int MAX_LENGTH = 10;
  private static final int BITS = 6;
  private static final byte[] VALUES = new byte[128];

  static {
    for (char c = '0'; c <= '9'; c++) {
      VALUES[c] = (byte) (c - '0' + 1);
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      VALUES[c] = (byte) (c - 'A' + 11);
    }
  }

  private final long[] keys;
  private final int[] slots;
  private final int mask;
  private final int shift;

  /** A set over keys in ascending order without repeats. */
  public CodeKeys(long[] sortedKeys) {
    this.keys = sortedKeys;
    int capacity = Integer.highestOneBit(Math.max(2, sortedKeys.length)) * 4;
    this.slots = new int[capacity];
    this.mask = capacity - 1;
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
    for (int id = 0; id < sortedKeys.length; id++) {
      int slot = slot(sortedKeys[id]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = id + 1;
    }
  }

  /** The code as a number that sorts like the code; {@link #NOT_A_CODE} if it cannot be one. */
  public static long pack(String code) {
    int length = code.length();
    if (length == 0 || length > MAX_LENGTH) {
      return NOT_A_CODE;
    }
    long key = 0;
    int wrong = 0; // negative once a character is none, found without a branch for each
    for (int i = 0; i < length; i++) {
      char c = code.charAt(i);
      int value = VALUES[c & 127];
      wrong |= value - 1 | 127 - c;
      key = key << BITS | value;
    }
    if (wrong < 0) {
      return NOT_A_CODE;
    }
    return key << (MAX_LENGTH - length) * BITS;
  }

  /** The code of a key. */
  public static String unpack(long key) {
    char[] chars = new char[MAX_LENGTH];
    int length = 0;
    while (length < MAX_LENGTH && charAt(key, length) != 0) {
      chars[length] = charAt(key, length);
      length++;
    }
    return new String(chars, 0, length);
  }

  /** How many characters the code of a key has. */
  public static int length(long key) {
    int length = 0;
    while (length < MAX_LENGTH && (key >>> shift(length) & 63) != 0) {
      length++;
    }
    return length;
  }

  /** The character at this position, 0 beyond the end. */
  public static char charAt(long key, int position) {
    int value = (int) (key >>> shift(position)) & 63;
    if (value == 0) {
      return 0;
    }
    return (char) (value <= 10 ? '0' + value - 1 : 'A' + value - 11);
  }

  /** The first characters of a code. */
  public static long prefix(long key, int length) {
    return length >= MAX_LENGTH ? key : key & ~((1L << shift(length - 1)) - 1);
  }

  /** The largest key that begins with the same characters. */
  public static long lastWithPrefix(long key, int length) {
    return length >= MAX_LENGTH ? key : key | ((1L << shift(length - 1)) - 1);
  }

  private static int shift(int position) {
    return (MAX_LENGTH - 1 - position) * BITS;
  }

  /** 1 to 10 for a digit, 11 to 36 for an upper case letter, 0 for anything else. */
  public static int value(char c) {
    return c < VALUES.length ? VALUES[c] : 0;
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> shift); // short codes differ in high bits only
  }

  /** The id of a code, or {@link #NONE}. */
  public int find(String code) {
    return find(pack(code));
  }

  /** The id of a key, or {@link #NONE}. */
  public int find(long key) {
    if (key == NOT_A_CODE) {
      return NONE;
    }
    int slot = slot(key);
    while (true) {
      int id = slots[slot] - 1;
      if (id < 0) {
        return NONE;
      }
      if (keys[id] == key) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** The first id whose key is not below this one. */
  public int ceiling(long key) {
    int low = 0;
    int high = keys.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The key of an id. */
  public long key(int id) {
    return keys[id];
  }

  /** The code of an id. */
  public String code(int id) {
    return unpack(keys[id]);
  }

  /** How many codes. */
  public int size() {
    return keys.length;
  }
}
