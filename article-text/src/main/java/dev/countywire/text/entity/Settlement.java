package dev.countywire.text.entity;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.text.place.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settles which of overlapping mentions stands: the longest, then the better kind.
final class Settlement {
  private Settlement() {}

  // the longest, then what the user says, then the better kind, then one with a role, then the
  // first: one number, as every mention is compared with many
  private static long order(Scene scene, Mention mention) {
    long length = (long) Integer.MAX_VALUE - mention.length();
    long kind = EntityTagger.rank(mention.type()) * 2L + (mention.role() == null ? 1 : 0);
    long rank = isOwn(scene, mention) ? 0 : kind + 1;
    return length << 32 | rank << 27 | mention.begin();
  }

  private record Ranked(Mention mention, long order) {}

  private static boolean isOwn(Scene scene, Mention mention) {
    return scene.from(mention.begin(), Kind.OWN) >= 0
        && scene.value(mention.begin(), mention.end(), Kind.OWN).equals(mention.type().name());
  }

  static void of(
      Scene scene, List<Mention> names, List<Place> places, Naming naming, List<Entity> out) {
    IdentityHashMap<Mention, Place> origins = new IdentityHashMap<>();
    List<Ranked> candidates = new ArrayList<>();
    names.forEach(name -> candidates.add(new Ranked(name, order(scene, name))));
    for (Place place : places) {
      if (place.field() == scene.field()) {
        Mention mention =
            Mention.named(EntityType.PLACE, place.begin(), place.end(), place.rule(), place.name());
        origins.put(mention, place);
        candidates.add(new Ranked(mention, order(scene, mention)));
      }
    }
    candidates.sort(Comparator.comparingLong(Ranked::order));
    boolean[] taken = new boolean[scene.length()];
    List<Mention> chosen = new ArrayList<>();
    for (Ranked candidate : candidates) {
      Mention each = candidate.mention();
      if (free(taken, each)) {
        Arrays.fill(taken, each.begin(), each.end(), true);
        chosen.add(each);
      }
    }
    chosen.sort(Comparator.comparingInt(Mention::begin));
    chosen.forEach(each -> out.add(entity(scene, each, origins.get(each), naming)));
  }

  private static boolean free(boolean[] taken, Mention mention) {
    for (int i = mention.begin(); i < mention.end(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
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
