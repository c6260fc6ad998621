package dev.countywire.text.place;

import dev.countywire.text.Resource;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The forms that the divisions' names may stand in, sorted, and what each may mean.
///
/// They are collected when the gazetteer is generated: doing it at every start took half of its
/// time.
final class NameForms {
  private final String[] texts;
  private final Readings readings;

  private NameForms(String[] texts, Readings readings) {
    this.texts = texts;
    this.readings = readings;
  }

  /// The forms that come with countywire, of the gazetteer that does.
  ///
  /// @throws IllegalStateException if they are not on the class path
  static NameForms standard() {
    ByteBuffer data = Resource.unpacked(NameForms.class, "forms.bin");
    String[] texts = TextColumn.read(data);
    return new NameForms(texts, Readings.read(data, texts.length));
  }

  /// These forms without some.
  NameForms without(Predicate<String> left) {
    int[] kept = IntStream.range(0, texts.length).filter(i -> !left.test(texts[i])).toArray();
    String[] others = Arrays.stream(kept).mapToObj(i -> texts[i]).toArray(String[]::new);
    return new NameForms(others, readings.of(kept));
  }

  /// The forms, ascending by UTF-16 units.
  String[] texts() {
    return texts;
  }

  /// What they may mean, by the same numbers.
  Readings readings() {
    return readings;
  }
}
