package dev.countywire.web;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which `Host` headers are answered: a page of somebody else's may have its name point here (DNS
/// rebinding), and its scripts could read ours. An address instead of a name cannot be rebound.
///
/// @param names in lower case
record HostCheck(Set<String> names) {
  HostCheck {
    names = Set.copyOf(names);
  }

  static HostCheck of(WebSettings settings) {
    Set<String> names = new TreeSet<>(settings.names());
    names.add("localhost");
    names.add(settings.host().toLowerCase(Locale.ROOT));
    return new HostCheck(names);
  }

  /// Whether a browser that sends this header means us.
  boolean admits(@Nullable String header) {
    if (header == null || header.length() > 300) {
      return false;
    }
    String host = header.replaceFirst(":[0-9]{1,5}$", "").toLowerCase(Locale.ROOT);
    return names.contains(host)
        || host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")
        || host.matches("\\[[0-9a-f:.]{2,45}]");
  }
}
