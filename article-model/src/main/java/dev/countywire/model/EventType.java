package dev.countywire.model;

import java.util.Locale;

/// What kind of event an article reports.
public enum EventType {
  /// Companies courted, contracts signed.
  INVESTMENT_PROMOTION,
  /// Ground broken, works begun or opened.
  PROJECT_START,
  /// Posts filled.
  APPOINTMENT,
  /// Accidents and disasters.
  ACCIDENT,
  /// Officials visit and inspect.
  INSPECTION,
  /// Figures published.
  STATISTICS,
  /// Meetings held.
  MEETING,
  /// Notices to the public.
  NOTICE,
  /// Reportage.
  FEATURE,
  /// Festivals, performances, matches.
  CULTURE_EVENT,
  /// None of these.
  OTHER;

  /// As it is written, such as `project-start`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
