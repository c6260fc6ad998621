package dev.countywire.text.place;

import dev.countywire.model.GeoPoint;
import dev.countywire.text.Resource;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every division of China from the provinces to the townships, with its parents, and what counties
/// and prefectures were called since 1980.
///
/// Divisions are numbered from 0 by their codes. Sources and the command that generates the
/// resource: `article-text/src/gazetteer/README.md`.
public final class Gazetteer {
  /// No division.
  public static final int NONE = -1;

  static final int NO_COORDINATE = Short.MIN_VALUE;

  private final int[] codes;
  private final String[] names;
  // hundredths of a degree, latitudes in the upper half
  private final int[] locations;
  // what is asked of a division most, in one line of the cache
  private final long[] lineages;
  private final List<Former> formers = new ArrayList<>();

  private Gazetteer(String[] names) {
    if (names.length > Lineage.MOST) {
      throw new IllegalArgumentException(
          "a gazetteer has " + names.length + " divisions, more than " + Lineage.MOST);
    }
    this.names = names;
    codes = new int[names.length];
    locations = new int[names.length];
    lineages = new long[names.length];
  }

  /// The gazetteer that comes with countywire.
  ///
  /// @throws IllegalStateException if it is not on the class path
  public static Gazetteer standard() {
    return read(Resource.unpacked(Gazetteer.class, "gazetteer.bin"));
  }

  /// A name that a division, or one that it took over, bore once.
  ///
  /// @param name full name
  /// @param tier what it was then
  /// @param successor today's division
  public record Former(String name, Tier tier, int successor) {}

  /// Number of divisions.
  public int size() {
    return codes.length;
  }

  /// Official name.
  public String name(int division) {
    return names[division];
  }

  /// Tier.
  public Tier tier(int division) {
    return Tier.ofCode(Lineage.tier(lineages[division]));
  }

  /// The division that this one is part of; `NONE` for a province.
  public int parent(int division) {
    return Lineage.parent(lineages[division]);
  }

  /// The division with what it is part of.
  long lineage(int division) {
    return lineages[division];
  }

  /// Six digits of GB/T 2260; null below the county.
  public @Nullable String adcode(int division) {
    return tier(division) == Tier.TOWNSHIP ? null : Integer.toString(codes[division] / 1000);
  }

  /// The code that the resource is ordered by: nine digits, `000` at the end above the township.
  int code(int division) {
    return codes[division];
  }

  /// Division of a six-digit code; `NONE` if it is not one of today.
  public int byAdcode(int adcode) {
    int found = Arrays.binarySearch(codes, adcode * 1000);
    return found < 0 ? NONE : found;
  }

  /// Seat or centre; null for townships and where it is not known.
  public @Nullable GeoPoint location(int division) {
    int location = locations[division];
    int latitude = location >> Short.SIZE;
    return latitude == NO_COORDINATE
        ? null
        : new GeoPoint(latitude / 100.0, (short) location / 100.0);
  }

  /// Names from the province down to the division itself.
  public List<String> path(int division) {
    List<String> path = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      int at = ancestor(division, tier);
      if (at != NONE) {
        path.add(names[at]);
      }
    }
    return path;
  }

  /// Whether `division` is `region` or lies in it.
  public boolean isWithin(int division, int region) {
    return region != NONE
        && division != NONE
        && Lineage.isWithin(lineages[division], lineages[region]);
  }

  /// The division itself or the one above it on a tier; `NONE` where it lies above that tier.
  public int ancestor(int division, Tier tier) {
    return division == NONE ? NONE : Lineage.onTier(lineages[division], tier.code());
  }

  /// Names of the past, with what they are today.
  public List<Former> formers() {
    return List.copyOf(formers);
  }

  /// Reads what `GazetteerFile` writes.
  ///
  /// @throws IllegalArgumentException if there are more divisions than a lineage can name
  static Gazetteer read(ByteBuffer in) {
    Gazetteer read = new Gazetteer(TextColumn.read(in));
    for (int i = 0; i < read.size(); i++) {
      read.codes[i] = in.getInt();
      read.place(i, in.getInt(), in.get());
      read.locations[i] = in.getInt();
    }
    for (String former : TextColumn.read(in)) {
      read.formers.add(new Former(former, Tier.ofCode(in.get()), in.getInt()));
    }
    return read;
  }

  // what a division lies in has a lower code, and so was read before it
  private void place(int division, int parent, byte tier) {
    lineages[division] = Lineage.of(parent == NONE ? 0 : lineages[parent], division, tier);
  }
}
