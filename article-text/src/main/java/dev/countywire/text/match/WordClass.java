package dev.countywire.text.match;

/// What kind of word a word is, as far as border rules care.
public enum WordClass {
  /// Not in the table: a single character that no known word covers.
  UNKNOWN(0),
  /// A term of the vocabulary that is a name.
  NAME(1),
  /// Common noun, idiom, set phrase.
  NOUN(2),
  /// Name of a person.
  PERSON(3),
  /// Name of a place.
  PLACE(4),
  /// Name of a body.
  BODY(5),
  /// Other proper name.
  PROPER(6),
  /// Verb.
  VERB(7),
  /// Verb used as a noun (建设, 管理).
  VERBAL_NOUN(8),
  /// Adjective.
  ADJECTIVE(9),
  /// Attribute that only stands before nouns (大型, 国有).
  ATTRIBUTE(10),
  /// Adverb.
  ADVERB(11),
  /// Preposition.
  PREPOSITION(12),
  /// Conjunction.
  CONJUNCTION(13),
  /// Particle or interjection.
  PARTICLE(14),
  /// Pronoun.
  PRONOUN(15),
  /// Number.
  NUMBER(16),
  /// Measure word.
  MEASURE(17),
  /// Time.
  TIME(18),
  /// Position (上, 以南, 附近).
  POSITION(19),
  /// Abbreviation (中共, 人大).
  ABBREVIATION(20),
  /// Anything else.
  OTHER(21);

  private static final WordClass[] BY_CODE = values();

  private final byte code;

  WordClass(int code) {
    this.code = (byte) code;
  }

  /// Whether words of this class may be what tells one name from another: proper names, and what no
  /// table knows.
  public boolean names() {
    return switch (this) {
      case UNKNOWN, NAME, PERSON, PLACE, BODY, PROPER -> true;
      case NOUN,
          VERB,
          VERBAL_NOUN,
          ADJECTIVE,
          ATTRIBUTE,
          ADVERB,
          PREPOSITION,
          CONJUNCTION,
          PARTICLE,
          PRONOUN,
          NUMBER,
          MEASURE,
          TIME,
          POSITION,
          ABBREVIATION,
          OTHER ->
          false;
    };
  }

  /// Whether words of this class hold a sentence together and stand in no name: 在, 和, 的, 他, 昨天.
  public boolean joins() {
    return switch (this) {
      case PREPOSITION, CONJUNCTION, PARTICLE, PRONOUN, TIME -> true;
      case UNKNOWN,
          NAME,
          NOUN,
          PERSON,
          PLACE,
          BODY,
          PROPER,
          VERB,
          VERBAL_NOUN,
          ADJECTIVE,
          ATTRIBUTE,
          ADVERB,
          NUMBER,
          MEASURE,
          POSITION,
          ABBREVIATION,
          OTHER ->
          false;
    };
  }

  /// Whether a subject may stand directly in front of words of this class: 说, 也, 在, 昨天.
  public boolean followsSubject() {
    return joins() || this == VERB || this == ADVERB || this == NUMBER || this == POSITION;
  }

  /// Number in the word table.
  byte code() {
    return code;
  }

  /// The class with a number of the word table.
  static WordClass ofCode(byte code) {
    return BY_CODE[code];
  }

  /// The class of a tag of the jieba dictionary.
  static WordClass ofTag(String tag) {
    return switch (tag) {
      case "nr", "nrt", "nrfg" -> PERSON;
      case "ns" -> PLACE;
      case "nt" -> BODY;
      case "nz" -> PROPER;
      case "vn" -> VERBAL_NOUN;
      case "f", "s" -> POSITION;
      case "zg", "g", "x", "k", "h" -> OTHER;
      default -> ofLetter(tag.charAt(0));
    };
  }

  private static WordClass ofLetter(char letter) {
    return switch (letter) {
      case 'n', 'i', 'l' -> NOUN;
      case 'v' -> VERB;
      case 'a', 'z' -> ADJECTIVE;
      case 'b' -> ATTRIBUTE;
      case 'd' -> ADVERB;
      case 'p' -> PREPOSITION;
      case 'c' -> CONJUNCTION;
      case 'u', 'y', 'e', 'o' -> PARTICLE;
      case 'r' -> PRONOUN;
      case 'm' -> NUMBER;
      case 'q' -> MEASURE;
      case 't' -> TIME;
      case 'j' -> ABBREVIATION;
      default -> OTHER;
    };
  }
}
