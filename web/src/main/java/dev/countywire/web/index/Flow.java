package dev.countywire.web.index;

import java.time.LocalDate;
import java.util.List;

/// How many articles there were when.
///
/// @param interval of a column
/// @param columns in the order of time, without gaps; empty where there are no articles
public record Flow(Interval interval, List<Column> columns) {
  /// Copies the list.
  public Flow {
    columns = List.copyOf(columns);
  }

  /// A column.
  ///
  /// @param first day of it
  /// @param articles published in it
  public record Column(LocalDate first, long articles) {}
}
