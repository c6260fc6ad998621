package dev.countywire.ingest.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Unpacks gzip to its very end, member after member (RFC 1952), as archives of crawls are written.
/// The JDK's own stream takes rubbish between members, or a slow pipe, for the end.
final class GzipMembers extends InputStream {
  private static final int BUFFER = 64 * 1024;

  private final PushbackInputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private int filled;
  private long members;
  private boolean inMember;
  private boolean ended;

  GzipMembers(InputStream in) {
    this.in = new PushbackInputStream(in, BUFFER);
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int begin, int length) throws IOException {
    while (length > 0 && (inMember || nextMember())) {
      int count = inflate(into, begin, length);
      if (count > 0) {
        crc.update(into, begin, count);
        return count;
      }
      endMember();
    }
    return length == 0 ? 0 : -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  /// @return 0 at the member's end
  private int inflate(byte[] into, int begin, int length) throws IOException {
    try {
      while (true) {
        int count = inflater.inflate(into, begin, length);
        if (count > 0 || inflater.finished()) {
          return count;
        }
        if (inflater.needsDictionary()) {
          throw new ZipException("it wants a dictionary, which gzip does not know");
        }
        int more = in.read(buffer);
        if (more < 0) {
          throw torn();
        }
        filled = more;
        inflater.setInput(buffer, 0, more);
      }
    } catch (DataFormatException broken) {
      throw new ZipException(
          "member " + members + " of the gzip is broken: " + broken.getMessage());
    }
  }

  private boolean nextMember() throws IOException {
    int first = ended ? -1 : in.read();
    // tape and block devices pad with zeros
    while (first == 0 && members > 0) {
      first = in.read();
    }
    if (first < 0) {
      ended = true;
      return false;
    }
    if (first != 0x1F || take() != 0x8B || take() != 8) {
      throw new ZipException("what follows member " + members + " is no gzip");
    }
    skipHeader();
    members++;
    inMember = true;
    return true;
  }

  private void skipHeader() throws IOException {
    int flags = take();
    skip(6);
    if ((flags & 4) != 0) {
      skip(take() | take() << 8);
    }
    for (int texts = Integer.bitCount(flags & 0b11000); texts > 0; texts--) {
      while (take() != 0) {}
    }
    if ((flags & 2) != 0) {
      skip(2);
    }
  }

  private void endMember() throws IOException {
    in.unread(buffer, filled - inflater.getRemaining(), inflater.getRemaining());
    long sum = take() | take() << 8 | take() << 16 | (long) take() << 24;
    long size = take() | take() << 8 | take() << 16 | (long) take() << 24;
    if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("member " + members + " of the gzip does not fit its checksum");
    }
    inflater.reset();
    crc.reset();
    inMember = false;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      take();
    }
  }

  private int take() throws IOException {
    int single = in.read();
    if (single < 0) {
      throw torn();
    }
    return single;
  }

  private EOFException torn() {
    return new EOFException("the gzip is cut off within member " + members);
  }
}
