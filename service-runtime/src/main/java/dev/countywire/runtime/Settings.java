package dev.countywire.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All settings of a run, merged, as text by dotted key; the typed readers say which value does not
/// fit.
///
/// @param values by key, such as `kafka.bootstrap.servers`
public record Settings(Map<String, String> values) {
  private static final Map<String, Long> SIZES =
      Map.of("kb", 1000L, "mb", 1_000_000L, "kib", 1024L, "mib", 1024L * 1024, "b", 1L);

  /// Copies the values, in the order of their keys.
  public Settings {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /// Later layers win: file, environment, flags.
  @SafeVarargs
  public static Settings merged(Map<String, String>... layers) {
    Map<String, String> all = new TreeMap<>();
    for (Map<String, String> layer : layers) {
      all.putAll(layer);
    }
    return new Settings(all);
  }

  /// The value, or `null` where none is set or it is blank.
  public @Nullable String find(String key) {
    String value = values.get(key);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /// The value as text.
  public String text(String key, String fallback) {
    String value = find(key);
    return value == null ? fallback : value;
  }

  /// A whole number.
  ///
  /// @throws InvalidSetting outside `least` to `most`
  public int integer(String key, int fallback, int least, int most) {
    String value = find(key);
    if (value == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // falls through to the same sentence
    }
    throw new InvalidSetting(key, value, "a whole number from " + least + " to " + most);
  }

  /// `true` or `false`.
  ///
  /// @throws InvalidSetting for anything else
  public boolean flag(String key, boolean fallback) {
    String value = text(key, Boolean.toString(fallback));
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidSetting(key, value, "true or false");
    };
  }

  /// A time span such as `250ms`, `5s`, `2m`, `1h`, `7d`.
  ///
  /// @throws InvalidSetting for anything else
  public Duration duration(String key, Duration fallback) {
    String value = find(key);
    if (value == null) {
      return fallback;
    }
    int unit = firstLetter(value);
    try {
      long number = Long.parseLong(value.substring(0, unit));
      return switch (value.substring(unit)) {
        case "ms" -> Duration.ofMillis(number);
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        case "d" -> Duration.ofDays(number);
        default -> throw new NumberFormatException(value);
      };
    } catch (NumberFormatException _) {
      throw new InvalidSetting(key, value, "a time span such as 250ms, 5s, 2m, 1h or 7d");
    }
  }

  /// A size in bytes such as `5MiB`, `64kB` or `1048576`.
  ///
  /// @throws InvalidSetting for anything else, or above 2 GiB
  public int bytes(String key, int fallback) {
    String value = find(key);
    if (value == null) {
      return fallback;
    }
    int unit = firstLetter(value);
    String name = value.substring(unit).toLowerCase(java.util.Locale.ROOT);
    Long factor = name.isEmpty() ? Long.valueOf(1) : SIZES.get(name);
    try {
      if (factor != null) {
        return Math.toIntExact(
            Math.multiplyExact(Long.parseLong(value.substring(0, unit)), factor));
      }
    } catch (ArithmeticException | NumberFormatException _) {
      // falls through to the same sentence
    }
    throw new InvalidSetting(key, value, "a size such as 5MiB, 64kB or 1048576");
  }

  /// Everything under a prefix, which is cut off: `under("kafka.")`.
  public Map<String, String> under(String prefix) {
    Map<String, String> part = new TreeMap<>();
    values.forEach((key, value) -> {
      if (key.startsWith(prefix)) {
        part.put(key.substring(prefix.length()), value);
      }
    });
    return part;
  }

  private static int firstLetter(String value) {
    int i = 0;
    while (i < value.length() && !Character.isLetter(value.charAt(i))) {
      i++;
    }
    return i;
  }
}
