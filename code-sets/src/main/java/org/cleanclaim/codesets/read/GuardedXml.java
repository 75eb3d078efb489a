package org.cleanclaim.codesets.read;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML from strangers: no document type, no entities beyond the five of XML, no markup or text that
 * fills the heap. The stream itself is watched, so the limits do not depend on the parser.
 */
final class GuardedXml {
  /** How many bytes may follow each other without the beginning of a tag. */
  static final int MAX_RUN = 512 * 1024;

  private GuardedXml() {}

  static XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory.createXMLStreamReader(new Watch(new BufferedInputStream(in, 64 * 1024)));
  }

  /** A parser failure as what it is for the importer: an unusable file. */
  static IOException failure(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return new IOException("not well-formed XML" + (line > 0 ? " near line " + line : ""), e);
  }

  private static final class Watch extends FilterInputStream {
    private static final int CONTENT = 0;
    private static final int LESS = 1;
    private static final int BANG = 2;
    private static final int SECTION = 3;
    private int state = CONTENT;
    private int closing;
    private int previous;
    private int beforePrevious;
    private int run;
    private boolean any;

    Watch(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      for (int i = offset; i < offset + count; i++) {
        see(bytes[i] & 0xFF);
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      return count > 0 && read() >= 0 ? 1 : 0;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void see(int b) throws IOException {
      if (b == 0) {
        throw new IOException("not UTF-8 text: it holds NUL bytes");
      }
      if (!any && b != 0xEF && b != 0xBB && b != 0xBF) {
        any = true;
        if (b != '<') {
          throw new IOException("not XML: it does not begin with a tag");
        }
      }
      if (++run > MAX_RUN) {
        throw new IOException("a text, tag or comment longer than " + MAX_RUN + " bytes");
      }
      switch (state) {
        case CONTENT -> {
          if (b == '<') {
            state = LESS;
          }
        }
        case LESS -> {
          if (b == '!') {
            state = BANG;
          } else {
            run = 0;
            state = b == '<' ? LESS : CONTENT;
          }
        }
        case BANG -> {
          if (b != '-' && b != '[') {
            throw new IOException("document types are not read");
          }
          closing = b == '-' ? '-' : ']';
          state = SECTION;
          previous = 0;
          beforePrevious = 0;
          return;
        }
        default -> {
          if (b == '>' && previous == closing && beforePrevious == closing) {
            run = 0;
            state = CONTENT;
          }
        }
      }
      beforePrevious = previous;
      previous = b;
    }
  }
}
