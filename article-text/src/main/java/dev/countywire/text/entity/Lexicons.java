package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.match.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The word lists of the name taggers; users may add their own, and theirs win.
public final class Lexicons {
  private static final List<String> NAMES =
      List.of("titles.txt", "bodies.txt", "companies.txt", "initiatives.txt");
  private static final String LEVELS = "省市县区州镇乡旗盟村";

  // sections that hold names as they are, by list
  private static final Map<String, Map<String, EntityType>> NAMED =
      Map.of(
          "titles.txt", Map.of("known", EntityType.PERSON),
          "bodies.txt",
              Map.of(
                  "known-government", EntityType.GOVERNMENT,
                  "known-organization", EntityType.ORGANIZATION,
                  "known-zone", EntityType.ZONE),
          "companies.txt", Map.of("known", EntityType.COMPANY, "ambiguous", EntityType.COMPANY),
          "initiatives.txt", Map.of("initiative", EntityType.INITIATIVE));

  private final Map<String, Lexicon> lists;
  // names that a user lists, with their kind
  private final SortedMap<String, EntityType> own;

  private Lexicons(Map<String, Lexicon> lists, SortedMap<String, EntityType> own) {
    this.lists = lists;
    this.own = own;
  }

  /// The lists that come with countywire.
  ///
  /// @throws IllegalStateException if one is missing
  public static Lexicons standard() {
    Map<String, Lexicon> lists = new TreeMap<>();
    NAMES.forEach(name -> lists.put(name, Lexicon.resource(name)));
    return new Lexicons(lists, new TreeMap<>());
  }

  /// Names of the lists that there are.
  public static List<String> names() {
    return NAMES;
  }

  /// These lists with the sections of a user's list added to the one of that name.
  ///
  /// A term of the user's stands in no other section of that list, and a name in no other list.
  ///
  /// @param source what messages call it
  /// @throws IllegalArgumentException naming the line of a faulty entry, or if there is no such
  ///   list
  public Lexicons with(String name, String source, List<String> lines) {
    Lexicon standard = lists.get(name);
    if (standard == null) {
      throw new IllegalArgumentException(
          "there is no word list " + name + "; name it one of " + String.join(", ", NAMES));
    }
    Lexicon added = Lexicon.read(source, lines, standard);
    SortedMap<String, EntityType> names = new TreeMap<>();
    NAMED
        .getOrDefault(name, Map.of())
        .forEach(
            (section, type) -> added.termsOrNone(section).forEach(term -> names.put(term, type)));
    Map<String, Lexicon> merged = new TreeMap<>(lists);
    NAMED.forEach((list, sections) ->
        merged.computeIfPresent(
            list, (_, before) -> before.without(sections.keySet(), names.keySet())));
    merged.computeIfPresent(name, (_, before) -> before.with(added));
    SortedMap<String, EntityType> all = new TreeMap<>(own);
    all.putAll(names);
    return new Lexicons(merged, all);
  }

  private Lexicon list(String name) {
    Lexicon list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("there is no word list " + name);
    }
    return list;
  }

  Terms terms(Vocabulary.Builder vocabulary) {
    Terms.Builder terms = new Terms.Builder(vocabulary);
    titles(terms, list("titles.txt"));
    bodies(terms, list("bodies.txt"));
    Lexicon companies = list("companies.txt");
    terms.add(Kind.KNOWN_COMPANY, companies.terms("known"));
    terms.add(Kind.AMBIGUOUS_COMPANY, companies.terms("ambiguous"));
    Lexicon initiatives = list("initiatives.txt");
    terms.add(Kind.INITIATIVE, initiatives.section("initiative"));
    terms.add(Kind.INITIATIVE_END, initiatives.terms("initiative-end"));
    terms.add(Kind.CAMPAIGN, initiatives.terms("campaign"));
    terms.add(Kind.CARRIES_OUT, initiatives.terms("carries-out"));
    own.forEach((name, type) -> terms.own(name, type.name()));
    return terms.build();
  }

  private static void titles(Terms.Builder terms, Lexicon titles) {
    terms.add(Kind.TITLE, titles.terms("title"));
    terms.add(Kind.TRADE, titles.terms("trade"));
    terms.add(Kind.STATUS, titles.terms("status"));
    terms.add(Kind.TITLE_FRONT, titles.terms("front"));
    terms.add(Kind.NO_ROLE, titles.terms("no-role"));
    terms.add(Kind.CREDIT, titles.terms("credit"));
    terms.add(Kind.BEHIND_NAME, titles.terms("behind"));
    terms.add(Kind.NO_NAME, titles.terms("no-name"));
    terms.add(Kind.KNOWN_PERSON, titles.terms("known"));
    terms.add(Kind.NAME_PART, titles.terms("name-part"));
    terms.add(Kind.DOUBLE_SURNAME, titles.terms("double-surname"));
    terms.add(Kind.APPOINTS, Appointments.OPENINGS);
  }

  private static void bodies(Terms.Builder terms, Lexicon bodies) {
    terms.add(Kind.LEVEL_ORGAN, levelOrgans(bodies.terms("level-organ")));
    terms.add(Kind.ORGAN, bodies.terms("organ"));
    terms.add(Kind.BUREAU, bodies.terms("bureau"));
    terms.add(Kind.BUREAU, bureaus(bodies.terms("function")));
    terms.add(Kind.BUREAU_END, bodies.terms("bureau-end"));
    terms.add(Kind.BRANCH_END, bodies.terms("branch-end"));
    terms.add(Kind.OFFICIAL_BRANCH, bodies.terms("official-branch"));
    terms.add(Kind.PREFIX, bodies.terms("prefix"));
    terms.add(Kind.KNOWN_GOVERNMENT, bodies.terms("known-government"));
    terms.add(Kind.ORGANIZATION_END, bodies.terms("organization-end"));
    terms.add(Kind.KNOWN_ORGANIZATION, bodies.terms("known-organization"));
    terms.add(Kind.COMPANY_END, bodies.terms("company-end"));
    terms.add(Kind.INDUSTRY_END, bodies.terms("industry-end"));
    terms.add(Kind.COMPANY_LIST, bodies.terms("company-list"));
    terms.add(Kind.ZONE_END, bodies.terms("zone-end"));
    terms.add(Kind.KNOWN_ZONE, bodies.terms("known-zone"));
    terms.add(Kind.GENERIC, bodies.terms("generic"));
    terms.add(Kind.BORDER, bodies.terms("border"));
  }

  private static List<String> levelOrgans(List<String> organs) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < LEVELS.length(); i++) {
      for (String organ : organs) {
        boolean village = LEVELS.charAt(i) == '村';
        if (!village || organ.startsWith("委会")) {
          names.add(LEVELS.charAt(i) + organ);
        }
      }
    }
    names.addAll(
        List.of("村委会", "居委会", "镇党委", "乡党委", "街道党工委", "街道办事处", "镇人大", "乡人大", "镇纪委", "乡纪委", "村两委"));
    return names;
  }

  private static List<String> bureaus(List<String> functions) {
    List<String> names = new ArrayList<>();
    for (String function : functions) {
      names.add(function + "局");
      names.add(function + "厅");
    }
    return names;
  }
}
