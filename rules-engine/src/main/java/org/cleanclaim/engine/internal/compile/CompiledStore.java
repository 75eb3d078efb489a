package org.cleanclaim.engine.internal.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiled rules in a directory, one file for each key. A file is written whole or not at all; one
 * that is damaged counts as absent. Whoever can write the directory can run code here, so it
 * belongs to the user that runs the program.
 */
final class CompiledStore {

  private static final int MAGIC = 0x43434c31; // "CCL1"
  private static final long LARGEST = 256L << 20;

  private final Path directory;

  CompiledStore(Path directory) {
    this.directory = directory;
  }

  /** What is kept under a key, {@code null} when nothing sound is. */
  @Nullable CompiledRules read(String key) {
    Path file = file(key);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return null;
      }
      byte[] bytes = Files.readAllBytes(file);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      if (in.readInt() != MAGIC) {
        return null;
      }
      String checksum = in.readUTF();
      byte[] content = in.readAllBytes();
      return checksum.equals(new Digests().add(key, content).hex()) ? decode(content) : null;
    } catch (IOException | RuntimeException e) {
      return null; // compiled anew and written again
    }
  }

  /** Keeps rules under a key; a directory that cannot be written to keeps nothing. */
  void write(String key, CompiledRules rules) {
    try {
      Files.createDirectories(directory);
      byte[] content = encode(rules);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + 100);
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(MAGIC);
      out.writeUTF(new Digests().add(key, content).hex());
      out.write(content);
      replace(file(key), bytes.toByteArray());
    } catch (IOException e) {
      // the next process compiles again
    }
  }

  /** Writes a file so that others see the old one or the new one, never a part. */
  static void replace(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, String.valueOf(file.getFileName()), ".tmp");
    try {
      Files.write(temporary, content);
      try {
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Path file(String key) {
    return directory.resolve(key + ".rules");
  }

  private static byte[] encode(CompiledRules rules) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(rules.size() + 10_000);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(rules.digest());
    out.writeUTF(rules.droolsVersion());
    out.writeInt(rules.models().size());
    for (String m : rules.models()) {
      out.writeUTF(m);
    }
    out.writeInt(rules.classNames().size());
    for (String c : rules.classNames()) {
      byte[] code = rules.bytes(c);
      out.writeUTF(c);
      out.writeInt(code.length);
      out.write(code);
    }
    return bytes.toByteArray();
  }

  private static CompiledRules decode(byte[] content) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    String digest = in.readUTF();
    String drools = in.readUTF();
    List<String> models = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      models.add(in.readUTF());
    }
    Map<String, byte[]> classes = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      String name = in.readUTF();
      byte[] code = new byte[in.readInt()];
      in.readFully(code);
      classes.put(name, code);
    }
    return new CompiledRules(digest, drools, models, classes);
  }
}
