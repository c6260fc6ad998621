package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.match.WordClass;
import org.jspecify.annotations.Nullable;

/// Finds the whole phrase of titles that ends at a name.
final class Roles {
  private static final int LONGEST = 60;
  private static final int LONGEST_NOUNS = 14;
  private static final int LONGEST_DEPARTMENT = 12;

  private final Scene scene;
  private final Spans bodies;

  Roles(Scene scene, Spans bodies) {
    this.scene = scene;
    this.bodies = bodies;
  }

  /// Where the phrase begins whose last title stands from `begin` to `end`.
  int begin(int begin, int end) {
    int at = begin;
    int nouns = begin;
    boolean body = false;
    int owner = inside(begin, end);
    if (owner >= 0) {
      at = owner;
      body = true;
    }
    // 山东省|劳动模范: the title hides the end of the place
    int place = NameStart.isLevel(scene.at(begin)) ? scene.placeTo(begin + 1) : -1;
    if (owner < 0 && place >= 0) {
      at = scene.placesTo(place);
      body = true;
    }
    while (begin - at < LONGEST) {
      int next = front(at);
      if (next < 0 && !body) {
        next = owner(at);
        body = next >= 0;
      }
      if (next < 0 && !body) {
        next = department(at);
        body = next >= 0;
      }
      if (next < 0 && !body && nouns - at < LONGEST_NOUNS) {
        next = noun(at);
      }
      if (next < 0) {
        next = earlier(at);
        int wide = next < 0 ? -1 : inside(next, at - 1);
        body = wide >= 0;
        next = body ? wide : next;
        nouns = next;
      }
      if (next < 0) {
        return at;
      }
      at = next;
    }
    return at;
  }

  // the body that a long title hides the end of: 县纪|委书记
  private int inside(int begin, int end) {
    for (int i = end - 1; i > begin; i--) {
      Mention body = bodies.endingAt(i);
      if (body != null && body.begin() <= begin && owns(body.type())) {
        return body.begin();
      }
    }
    return -1;
  }

  // 常务|副区长, 党组|书记
  private int front(int at) {
    int begin = scene.to(at, Kind.TITLE_FRONT.bit() | Kind.TITLE.bit() | Kind.TRADE.bit());
    return begin >= 0 && (at - begin > 1 || scene.border(begin)) ? begin : -1;
  }

  // the body or the places that the title belongs to
  private int owner(int at) {
    Mention body = bodies.endingAt(at);
    if (body != null && owns(body.type())) {
      return body.begin();
    }
    int place = scene.placesTo(at);
    return place < at ? place : NameStart.isLevel(scene, at - 1) ? at - 1 : -1;
  }

  // 国家税务总局|征管和科技司|司长: a body in front of the words of its department
  private int department(int at) {
    for (int from = at; at - from <= LONGEST_DEPARTMENT; from--) {
      Mention body = bodies.endingAt(from);
      if (body != null && owns(body.type())) {
        return body.begin();
      }
      if (!partOfDepartment(from)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean partOfDepartment(int at) {
    if (!Scene.han(scene.at(at - 1)) || scene.placeTo(at) >= 0) {
      return false;
    }
    if (!scene.border(at) || scene.at(at - 1) == '和') {
      return true;
    }
    if (scene.to(at, Kind.STATUS.bit() | Kind.NO_ROLE.bit()) >= 0) {
      return false;
    }
    int begin = scene.wordBegin(at - 1);
    WordClass kind = scene.wordClass(at - 1);
    boolean generic = scene.from(begin, Kind.GENERIC) >= at;
    return generic
        || !(kind.joins()
            || kind == WordClass.ADVERB
            || (kind == WordClass.VERB && at - begin > 1));
  }

  private static boolean owns(EntityType type) {
    return switch (type) {
      case GOVERNMENT, ORGANIZATION, COMPANY, ZONE -> true;
      case PLACE, PERSON, MONEY, INITIATIVE -> false;
    };
  }

  // 急诊科|护士长, 国家级|非物质文化遗产|代表性|传承人
  private int noun(int at) {
    if (!Scene.han(scene.at(at - 1)) || scene.to(at, Kind.BORDER) >= 0 || !scene.border(at)) {
      return -1;
    }
    if (scene.to(at, Kind.STATUS.bit() | Kind.NO_ROLE.bit()) >= 0) {
      return -1;
    }
    int generic = scene.to(at, Kind.GENERIC);
    if (generic >= 0 && at - generic > 1) {
      return generic;
    }
    int begin = scene.wordBegin(at - 1);
    return qualifies(scene.wordClass(at - 1), at - begin) ? begin : -1;
  }

  private static boolean qualifies(WordClass kind, int length) {
    boolean longer =
        kind == WordClass.VERBAL_NOUN
            || kind == WordClass.ATTRIBUTE
            || kind == WordClass.PROPER
            || kind == WordClass.ABBREVIATION
            || kind == WordClass.OTHER;
    return kind == WordClass.NOUN || (longer && length > 1);
  }

  // 市委常委、|宣传部部长
  private int earlier(int at) {
    if (scene.at(at - 1) != '、') {
      return -1;
    }
    return scene.to(at - 1, Kind.TITLE.bit() | Kind.TRADE.bit());
  }

  /// The phrase, without a bare 公司 in front.
  @Nullable String phrase(int begin, int end) {
    String phrase = scene.text().substring(begin, end).strip();
    return phrase.isEmpty() ? null : phrase;
  }
}
