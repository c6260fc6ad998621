package dev.countywire.ingest.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What servers and pages say about their encoding, read as browsers read it: the names of older
/// Chinese sets mean their supersets.
final class DeclaredCharset {
  // WHATWG looks no further either
  private static final int HEAD = 2048;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9_:.-]{1,40})");

  private DeclaredCharset() {}

  /// The encoding that an HTTP `Content-Type` names, or `null`.
  static @Nullable Charset inContentType(@Nullable String contentType) {
    return contentType == null ? null : first(contentType.toLowerCase(Locale.ROOT));
  }

  /// The encoding that a page names in its `meta` elements, or `null`.
  static @Nullable Charset inPage(byte[] page) {
    int length = Math.min(page.length, HEAD);
    return first(new String(page, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
  }

  /// The charset of a declared name; `null` for one that is unknown, or that Chinese text cannot be
  /// in: servers send Latin ones by default.
  static @Nullable Charset named(String declared) {
    return switch (declared.toLowerCase(Locale.ROOT)) {
      case "gb2312", "gbk", "x-gbk", "gb_2312-80", "euc-cn", "cp936", "windows-936", "gb18030" ->
          CharsetGuess.GB18030;
      case "big5", "big5-hkscs", "x-x-big5", "cn-big5", "cp950" -> CharsetGuess.BIG5;
      case "utf-8", "utf8" -> StandardCharsets.UTF_8;
      // a page that can be read to its declaration is not in UTF-16
      case "utf-16", "utf-16le", "utf-16be", "unicode" -> null;
      case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252" -> null;
      default -> known(declared);
    };
  }

  private static @Nullable Charset first(String text) {
    Matcher matcher = CHARSET.matcher(text);
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  private static @Nullable Charset known(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return null;
    }
  }
}
