package dev.countywire.text.place;

import dev.countywire.model.GeoPoint;
import dev.countywire.model.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an article says about places.
///
/// `title` and `body` hold every division name, also those that stand inside the name of a body and
/// are no mentions of their own.
///
/// @param mentions places by field and offset, none overlapping another
/// @param region division that the article is about; null for national news
/// @param regionDivision its number in the gazetteer; `Gazetteer.NONE` without a region
/// @param locations points of the distinct divisions mentioned
/// @param title division names in the headline
/// @param body division names in the body
public record Places(
    List<Place> mentions,
    @Nullable Region region,
    int regionDivision,
    List<GeoPoint> locations,
    Sightings title,
    Sightings body) {
  /// Copies the lists.
  public Places {
    mentions = List.copyOf(mentions);
    locations = List.copyOf(locations);
  }
}
