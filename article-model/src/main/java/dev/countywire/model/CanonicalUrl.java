package dev.countywire.model;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// One spelling for every address of the same article. It decides ids: a change here changes them
/// all.
///
/// Scheme becomes `https`; user info, default ports, fragments (but for `#!` routes), `www.` and
/// mobile host prefixes, tracking parameters and trailing slashes go; parameters are sorted by
/// name.
public final class CanonicalUrl {
  private static final Set<String> HOST_PREFIXES = Set.of("www", "m", "wap", "mobile", "3g", "h5");

  // what share buttons, WeChat and campaign tools add; none of them selects an article
  private static final Set<String> TRACKING =
      Set.of(
          "spm",
          "from",
          "isappinstalled",
          "nsukey",
          "chksm",
          "scene",
          "subscene",
          "srcid",
          "sharer_sharetime",
          "sharer_shareid",
          "share_token",
          "share_from",
          "sharefrom",
          "shareto",
          "share_uid",
          "ascene",
          "devicetype",
          "clicktime",
          "enterid",
          "sessionid",
          "pass_ticket",
          "wx_header",
          "fbclid",
          "gclid",
          "bd_vid",
          "bd_source",
          "mkt",
          "ref",
          "referer",
          "timestamp",
          "ivk_sa",
          "wfr",
          "sudaref",
          "tt_from",
          "weibo_id");

  private CanonicalUrl() {}

  /// The canonical spelling; text that is no http address comes back stripped of outer white space.
  public static String of(String url) {
    String text = url.strip();
    int scheme = text.indexOf("://");
    String name = scheme < 0 ? "" : text.substring(0, scheme).toLowerCase(Locale.ROOT);
    if (!name.equals("http") && !name.equals("https")) {
      return text;
    }
    String rest = text.substring(scheme + 3).replace('\\', '/');
    int end = firstOf(rest, "/?#");
    String host = host(rest.substring(0, end), name);
    return host.isEmpty() ? text : "https://" + host + path(rest.substring(end));
  }

  private static String host(String authority, String scheme) {
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    String port = scheme.equals("http") ? ":80" : ":443";
    if (host.endsWith(port)) {
      host = host.substring(0, host.length() - port.length());
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    for (int dot = host.indexOf('.'); dot > 0 && prefixed(host, dot); dot = host.indexOf('.')) {
      host = host.substring(dot + 1);
    }
    return ascii(host);
  }

  // m.cn is a site of its own: at least two labels stay
  private static boolean prefixed(String host, int dot) {
    return HOST_PREFIXES.contains(host.substring(0, dot)) && host.indexOf('.', dot + 1) > 0;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException _) {
      return host;
    }
  }

  private static String path(String rest) {
    int hash = rest.indexOf('#');
    String route = hash >= 0 && rest.startsWith("#!", hash) ? rest.substring(hash) : "";
    String shown = hash < 0 ? rest : rest.substring(0, hash);
    int mark = shown.indexOf('?');
    String path = mark < 0 ? shown : shown.substring(0, mark);
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String query = mark < 0 ? "" : query(shown.substring(mark + 1));
    return escaped(path + (query.isEmpty() ? "" : "?" + query) + route);
  }

  private static String query(String query) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static boolean tracks(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  /// Percent-encodes what may not stand in an address and writes the escapes that stand there in
  /// upper case.
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    byte[] bytes = wellFormed(text).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
        append(out, hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]), true);
        i += 2;
      } else {
        append(out, b, b <= ' ' || b >= 0x7F || "\"<>^`{|}".indexOf(b) >= 0);
      }
    }
    return out.toString();
  }

  // a lone surrogate would be encoded as "?", which means something in an address
  private static String wellFormed(String text) {
    return text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void append(StringBuilder out, int b, boolean escape) {
    boolean unreserved = b < 0x80 && (Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0);
    if (escape && !unreserved) {
      out.append(String.format(Locale.ROOT, "%%%02X", b));
    } else {
      out.append((char) b);
    }
  }

  private static int hex(byte b) {
    return Character.digit(b, 16);
  }

  private static int firstOf(String text, String any) {
    for (int i = 0; i < text.length(); i++) {
      if (any.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
