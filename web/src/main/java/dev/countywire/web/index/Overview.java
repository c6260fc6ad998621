package dev.countywire.web.index;

import dev.countywire.operations.stories.Story;
import java.util.List;
import java.util.Map;

/// What the page of a list shows. Each breakdown leaves its own filter out, so that a person sees
/// what else there is.
///
/// @param total articles that fit the whole view
/// @param newest one page of them
/// @param flow of articles over time, whatever days are chosen
/// @param sectors by number of articles, whatever sector is chosen
/// @param provinces articles by the first two digits of the adcode, whatever region is chosen
/// @param divisions names below the chosen region, by number of articles; empty without one
/// @param stories told more than once, the most widespread first
public record Overview(
    long total,
    List<Listed> newest,
    Flow flow,
    List<Count> sectors,
    Map<String, Long> provinces,
    List<Count> divisions,
    List<Story> stories) {
  /// Copies the lists.
  public Overview {
    newest = List.copyOf(newest);
    sectors = List.copyOf(sectors);
    provinces = Map.copyOf(provinces);
    divisions = List.copyOf(divisions);
    stories = List.copyOf(stories);
  }

  /// Articles on one page of the list.
  public static final int PAGE = 20;
}
