package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.match.Occurrences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Both fields of an article: what one mention establishes is found again where nothing else speaks
/// for it.
final class Document {
  private final Scene title;
  private final Scene body;
  private final List<Mention> inTitle = new ArrayList<>();
  private final List<Mention> inBody = new ArrayList<>();

  Document(Scene title, Scene body) {
    this.title = title;
    this.body = body;
  }

  List<Mention> title() {
    return inTitle;
  }

  List<Mention> body() {
    return inBody;
  }

  void read() {
    first(title, inTitle);
    first(body, inBody);
    Map<String, Mention> known = new LinkedHashMap<>();
    establish(body, inBody, known);
    establish(title, inTitle, known);
    inBody.removeIf(each -> overreaches(each, known));
    Aliases.declared(body, inBody, known);
    BareZones.in(title, inTitle, known);
    BareZones.in(body, inBody, known);
    again(title, known, inTitle);
    again(body, known, inBody);
  }

  private static void first(Scene scene, List<Mention> found) {
    Spans bodies = Bodies.in(scene);
    found.addAll(bodies.all());
    CompanyLists.in(scene, bodies, found);
    found.addAll(People.in(scene, bodies));
    found.addAll(Money.in(scene));
    found.addAll(Initiatives.in(scene));
  }

  private static void establish(Scene scene, List<Mention> found, Map<String, Mention> known) {
    for (Mention each : found) {
      if (isCarried(each)) {
        String text = scene.text().substring(each.begin(), each.end());
        if (each.type() != EntityType.PERSON || text.indexOf(' ') < 0) {
          carry(text, each, known);
        }
      }
    }
  }

  private static boolean isCarried(Mention mention) {
    return switch (mention.type()) {
      case PERSON -> true;
      case INITIATIVE -> mention.rule().equals("initiative-quoted");
      case COMPANY -> mention.rule().equals("company-list");
      case ORGANIZATION, GOVERNMENT, ZONE, MONEY, PLACE -> false;
    };
  }

  private static void carry(String text, Mention mention, Map<String, Mention> known) {
    Mention before = known.get(text);
    if (before == null || (before.role() == null && mention.role() != null)) {
      known.put(text, mention);
    }
    int dot = text.indexOf('·');
    if (dot > 1 && mention.type() == EntityType.PERSON) {
      // 图尔贡·艾山 is 图尔贡 from then on
      known.putIfAbsent(text.substring(0, dot), mention);
    }
  }

  // 沈月|回: a guess that adds a character to a name that stands clearly elsewhere
  private boolean overreaches(Mention guess, Map<String, Mention> known) {
    if (!guess.rule().equals("person-unannounced") || guess.length() != 3) {
      return false;
    }
    Mention shorter = known.get(body.text().substring(guess.begin(), guess.end() - 1));
    boolean over = shorter != null && !shorter.rule().equals(guess.rule());
    if (over) {
      known.remove(body.text().substring(guess.begin(), guess.end()));
    }
    return over;
  }

  private static void again(Scene scene, Map<String, Mention> known, List<Mention> out) {
    Occurrences occurrences = new Occurrences(scene.text(), known.keySet());
    known.forEach((name, origin) -> {
      int behind = 0;
      for (int at : occurrences.of(name)) {
        if (at >= behind) {
          behind = at + name.length();
          if (name.length() > 2 || loose(scene, at, behind)) {
            out.add(again(origin, at, behind));
          }
        }
      }
    });
  }

  private static Mention again(Mention origin, int begin, int end) {
    return Mention.of(origin.type(), begin, end, origin.rule() + "-again");
  }

  // a short name counts where it cuts no word
  private static boolean loose(Scene scene, int begin, int end) {
    boolean before = scene.border(begin) || !Scene.han(scene.at(begin - 1));
    boolean cut =
        scene.wordBegin(begin) < begin
            || (scene.wordEnd(end - 1) > end && scene.wordBegin(end - 1) <= begin);
    return before && !cut;
  }
}
