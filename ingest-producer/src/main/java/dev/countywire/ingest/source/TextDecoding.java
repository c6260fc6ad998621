package dev.countywire.ingest.source;

import dev.countywire.ingest.source.SourceCharset.How;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Turns bytes into text: by the byte order mark, else as declared, else as detected.
final class TextDecoding {
  /// What a person reads of bytes that could not be.
  static final String UNCERTAIN = "the bytes are neither UTF-8 nor surely GB18030, Big5 or UTF-16";

  private TextDecoding() {}

  /// The text of bytes that say nothing of their encoding but perhaps by a mark, or `null` if none
  /// is certain.
  static @Nullable DecodedText decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /// The same for bytes whose encoding somebody has declared. A declaration that the bytes
  /// contradict is not followed.
  static @Nullable DecodedText decode(byte[] bytes, @Nullable Charset declared) {
    Charset mark = mark(bytes);
    if (mark != null) {
      return strict(bytes, mark.equals(StandardCharsets.UTF_8) ? 3 : 2, mark, How.MARK);
    }
    DecodedText utf8 = strict(bytes, 0, StandardCharsets.UTF_8, How.DETECTED);
    if (declared != null && (utf8 == null || CharsetGuess.isPlausible(bytes, declared))) {
      DecodedText text = strict(bytes, 0, declared, How.DECLARED);
      if (text != null) {
        return text;
      }
    }
    if (utf8 != null && utf8.text().indexOf(0) < 0) {
      return declared == null || !declared.equals(StandardCharsets.UTF_8)
          ? utf8
          : new DecodedText(utf8.text(), new SourceCharset(declared, How.DECLARED));
    }
    DecodedText found = detected(bytes);
    return found == null && declared != null ? nearly(bytes, declared) : found;
  }

  /// Whether decoded text is none: it holds NUL, or one control character in fifty.
  static boolean isBinary(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      controls += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' ? 1 : 0;
    }
    return controls * 50L > text.length();
  }

  /// The encoding whose byte order mark stands in front, or `null`.
  static @Nullable Charset mark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  /// The encoding of a file, as its beginning shows it; `null` for UTF-8 and where none is certain.
  static @Nullable SourceCharset charsetOf(byte[] head) {
    DecodedText text = decode(head);
    return text == null || text.charset().charset().equals(StandardCharsets.UTF_8)
        ? null
        : text.charset();
  }

  private static @Nullable DecodedText detected(byte[] bytes) {
    Charset guess = CharsetGuess.of(bytes);
    return guess == null ? null : strict(bytes, 0, guess, How.DETECTED);
  }

  /// As declared, with at most one character in a hundred replaced: scrapers cut within characters.
  private static @Nullable DecodedText nearly(byte[] bytes, Charset declared) {
    String text = new String(bytes, declared);
    long replaced = text.chars().filter(c -> c == '\uFFFD').count();
    return replaced * 100 > text.length()
        ? null
        : new DecodedText(text, new SourceCharset(declared, How.DECLARED));
  }

  private static @Nullable DecodedText strict(byte[] bytes, int from, Charset charset, How how) {
    String text = new String(bytes, from, bytes.length - from, charset);
    if (text.indexOf('\uFFFD') >= 0) {
      try {
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
        text = charset.newDecoder().decode(rest).toString();
      } catch (CharacterCodingException _) {
        return null;
      }
    }
    return new DecodedText(text, new SourceCharset(charset, how));
  }

  private static boolean starts(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
