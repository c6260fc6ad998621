package dev.countywire.sink.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/// What the figures need of an article, read from its bytes without parsing them.
///
/// A quotation mark within a JSON string is escaped, so `"site":"` without a backslash in front can
/// only be the field itself; the codec writes it before the text, and the counts of the cleaning
/// behind it. Bytes of another form give no facts, which costs a figure and nothing else.
///
/// @param site as the scraper names it, else the host; empty where unknown
/// @param removedRatio share of the page that was taken out
/// @param glosses removed
/// @param bytesRepaired places of byte damage restored
/// @param unrepaired places of damage left
/// @param charactersConverted from traditional to simplified
public record SiteFacts(
    String site,
    double removedRatio,
    long glosses,
    long bytesRepaired,
    long unrepaired,
    long charactersConverted) {
  /// Nothing known.
  public static final SiteFacts NONE = new SiteFacts("", 0, 0, 0, 0, 0);

  private static final int HEAD = 8 * 1024;
  private static final int LONGEST_SITE = 256;
  private static final int LONGEST_NUMBER = 24;
  private static final byte[] SITE = "\"site\":\"".getBytes(UTF_8);
  private static final byte[] DOMAIN = "\"domain\":\"".getBytes(UTF_8);
  private static final byte[] RATIO = "\"removed_ratio\":".getBytes(UTF_8);
  private static final byte[] GLOSSES = "\"glosses\":".getBytes(UTF_8);
  private static final byte[] REPAIRED = "\"bytes_repaired\":".getBytes(UTF_8);
  private static final byte[] UNREPAIRED = "\"unrepaired\":".getBytes(UTF_8);
  private static final byte[] CONVERTED = "\"characters_converted\":".getBytes(UTF_8);

  /// Reads the value of an enriched record.
  public static SiteFacts read(byte @Nullable [] json) {
    if (json == null) {
      return NONE;
    }
    int cleaning = Math.max(0, lastIndexOf(json, RATIO));
    return new SiteFacts(
        site(json),
        number(json, cleaning, RATIO),
        (long) number(json, cleaning, GLOSSES),
        (long) number(json, cleaning, REPAIRED),
        (long) number(json, cleaning, UNREPAIRED),
        (long) number(json, cleaning, CONVERTED));
  }

  private static String site(byte[] json) {
    int end = Math.min(json.length, HEAD);
    int site = indexOf(json, SITE, 0, end);
    int domain = site < 0 ? indexOf(json, DOMAIN, 0, end) : -1;
    if (site >= 0) {
      return text(json, site + SITE.length);
    }
    return domain < 0 ? "" : text(json, domain + DOMAIN.length);
  }

  // a name with an escape in it is cut there: it only has to be the same each time
  private static String text(byte[] json, int begin) {
    int end = begin;
    while (end < json.length
        && json[end] != '"'
        && json[end] != '\\'
        && end - begin < LONGEST_SITE) {
      end++;
    }
    return new String(json, begin, end - begin, UTF_8);
  }

  private static double number(byte[] json, int from, byte[] name) {
    int at = indexOf(json, name, from, Math.min(json.length, from + 512));
    if (at < 0) {
      return 0;
    }
    int begin = at + name.length;
    int end = begin;
    while (end < json.length && end - begin < LONGEST_NUMBER && isOfNumber(json[end])) {
      end++;
    }
    try {
      return Double.parseDouble(new String(json, begin, end - begin, UTF_8));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static boolean isOfNumber(byte b) {
    return (b >= '0' && b <= '9') || b == '.' || b == '-' || b == '+' || b == 'E' || b == 'e';
  }

  private static int indexOf(byte[] json, byte[] name, int from, int to) {
    for (int i = from; i <= to - name.length; i++) {
      if (isAt(json, name, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndexOf(byte[] json, byte[] name) {
    for (int i = json.length - name.length; i >= 0; i--) {
      if (isAt(json, name, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] json, byte[] name, int i) {
    if (json[i] != '"' || (i > 0 && json[i - 1] == '\\')) {
      return false;
    }
    for (int k = 1; k < name.length; k++) {
      if (json[i + k] != name[k]) {
        return false;
      }
    }
    return true;
  }
}
