package dev.countywire.text.entity;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.text.match.SpanChoice;
import dev.countywire.text.place.FullNames;
import dev.countywire.text.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Settles which of overlapping mentions stands: the longest, then the better kind.
final class Settlement {
  // 下花园区 is no zone, 香格里拉 no hotel in an article about 香格里拉市
  private static final Set<String> NAMED = Set.of("division-name", "short-form-named");

  private Settlement() {}

  // of one length what the user says, then people with a role, divisions that are named in full,
  // the better kind
  private static int rank(Scene scene, Mention mention) {
    if (isOwn(scene, mention)) {
      return 0;
    }
    if (mention.role() != null) {
      return 1;
    }
    boolean named = mention.type() == EntityType.PLACE && NAMED.contains(mention.rule());
    return named ? 2 : EntityTagger.rank(mention.type()) + 3;
  }

  private static boolean isOwn(Scene scene, Mention mention) {
    return scene.from(mention.begin(), Kind.OWN) >= 0
        && scene.value(mention.begin(), mention.end(), Kind.OWN).equals(mention.type().name());
  }

  static void of(
      Scene scene, List<Mention> names, List<Place> places, Naming naming, List<Entity> out) {
    List<Place> here = new ArrayList<>();
    FullNames full = new FullNames();
    for (Place place : places) {
      if (place.field() == scene.field()) {
        here.add(place);
        full.add(place.begin(), place.end(), place.rule());
      }
    }
    List<Mention> candidates = new ArrayList<>(names.size() + here.size());
    for (Mention name : names) {
      if (fits(name, full)) {
        candidates.add(name);
      }
    }
    int first = candidates.size();
    for (Place place : here) {
      candidates.add(
          Mention.named(EntityType.PLACE, place.begin(), place.end(), place.rule(), place.name()));
    }
    SpanChoice choice = new SpanChoice(candidates.size());
    for (Mention each : candidates) {
      choice.add(each.begin(), each.end(), rank(scene, each));
    }
    for (int number : choice.chosen(scene.length())) {
      Place place = number < first ? null : here.get(number - first);
      out.add(entity(scene, candidates.get(number), place, naming));
    }
  }

  // 吉林省绿园区 is no park
  private static boolean fits(Mention name, FullNames full) {
    return !full.areCutBy(name.begin(), name.end())
        && !(name.type() == EntityType.ZONE && full.endAt(name.end()));
  }

  private static Entity entity(Scene scene, Mention mention, @Nullable Place place, Naming naming) {
    String text = scene.text().substring(mention.begin(), mention.end());
    String name = naming.of(mention, text);
    String role = mention.role();
    return new Entity(
        mention.type(),
        text,
        name,
        place == null ? null : place.adcode(),
        role,
        role == null ? null : naming.completed(role),
        mention.value(),
        mention.amount(),
        mention.begin(),
        mention.end(),
        scene.field(),
        mention.rule());
  }
}
