package org.cleanclaim.engine.internal.compile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes from memory. Those of the parent come first, so that a pack replaces nothing. */
final class ByteClassLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  ByteClassLoader(ClassLoader parent, Map<String, byte[]> classes) {
    super("cleanclaim-pack", parent);
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  // Drools reads the bytes of lambda classes
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    if (name.endsWith(".class")) {
      String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
      byte[] bytes = classes.get(type);
      if (bytes != null) {
        return new ByteArrayInputStream(bytes);
      }
    }
    return super.getResourceAsStream(name);
  }
}
