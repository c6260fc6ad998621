package dev.countywire.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The division that an article is about.
///
/// @param adcode six digits, GB/T 2260
/// @param name official name
/// @param path names from the province down to this division
/// @param level which tier it is on
/// @param location seat or centre, where known
public record Region(
    String adcode, String name, List<String> path, Level level, @Nullable GeoPoint location) {
  /// Copies the path.
  public Region {
    path = List.copyOf(path);
  }

  /// Tiers of division.
  public enum Level {
    /// Province, autonomous region, municipality.
    PROVINCE,
    /// Prefecture and prefecture-level city.
    PREFECTURE,
    /// County, county-level city, district.
    COUNTY
  }
}
