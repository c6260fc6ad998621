package dev.countywire.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an article is about.
///
/// @param region the division it is about; absent for national news
/// @param entities every mention, by field and offset
/// @param placeLocations points of the distinct places that have one
/// @param sectors over the threshold, best first
/// @param eventType kind of event
public record Tags(
    @Nullable Region region,
    List<Entity> entities,
    List<GeoPoint> placeLocations,
    List<Sector> sectors,
    EventType eventType) {
  /// Copies the lists.
  public Tags {
    entities = List.copyOf(entities);
    placeLocations = List.copyOf(placeLocations);
    sectors = List.copyOf(sectors);
  }
}
