package org.cleanclaim.codesets.store;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;

/** The element types a section can have, and how they travel to and from little-endian bytes. */
enum SectionType {
  BYTES(1) {
    @Override
    Object allocate(int count) {
      return new byte[count];
    }

    @Override
    void get(ByteBuffer from, Object array, int at, int count) {
      from.get((byte[]) array, at, count);
    }

    @Override
    void put(Object array, int at, int count, ByteBuffer to) {
      to.put((byte[]) array, at, count);
    }
  },
  CHARS(2) {
    @Override
    Object allocate(int count) {
      return new char[count];
    }

    @Override
    void get(ByteBuffer from, Object array, int at, int count) {
      from.asCharBuffer().get((char[]) array, at, count);
    }

    @Override
    void put(Object array, int at, int count, ByteBuffer to) {
      to.asCharBuffer().put((char[]) array, at, count);
      to.position(to.position() + 2 * count);
    }
  },
  INTS(4) {
    @Override
    Object allocate(int count) {
      return new int[count];
    }

    @Override
    void get(ByteBuffer from, Object array, int at, int count) {
      from.asIntBuffer().get((int[]) array, at, count);
    }

    @Override
    void put(Object array, int at, int count, ByteBuffer to) {
      to.asIntBuffer().put((int[]) array, at, count);
      to.position(to.position() + 4 * count);
    }
  },
  LONGS(8) {
    @Override
    Object allocate(int count) {
      return new long[count];
    }

    @Override
    void get(ByteBuffer from, Object array, int at, int count) {
      from.asLongBuffer().get((long[]) array, at, count);
    }

    @Override
    void put(Object array, int at, int count, ByteBuffer to) {
      to.asLongBuffer().put((long[]) array, at, count);
      to.position(to.position() + 8 * count);
    }
  };

  final int width;

  SectionType(int width) {
    this.width = width;
  }

  static SectionType of(Object array) {
    if (array instanceof byte[]) {
      return BYTES;
    } else if (array instanceof char[]) {
      return CHARS;
    } else if (array instanceof int[]) {
      return INTS;
    } else if (array instanceof long[]) {
      return LONGS;
    }
    throw new IllegalArgumentException("not a section: " + array.getClass());
  }

  static int length(Object array) {
    return Array.getLength(array);
  }

  abstract Object allocate(int count);

  /** Reads elements from the buffer's position; the position is the caller's to move. */
  abstract void get(ByteBuffer from, Object array, int at, int count);

  /** Writes elements at the buffer's position and moves it. */
  abstract void put(Object array, int at, int count, ByteBuffer to);
}
