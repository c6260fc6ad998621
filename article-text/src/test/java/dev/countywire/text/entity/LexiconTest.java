package dev.countywire.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
  @Test
  void readsTermsAndCanonicalNames() {
    Lexicon list = Lexicon.read("own.txt", List.of("# own", "[a]", "甲 乙", "丙\t丁"));
    assertThat(list.section("a")).containsEntry("甲", "甲").containsEntry("丙", "丁");
  }

  @Test
  void namesTheLineOfAFault() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lexicon.read("own.txt", List.of("# own", "[a]", "甲", "甲")))
        .withMessage("own.txt, line 4: 甲 stands twice; delete one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lexicon.read("own.txt", List.of("甲")))
        .withMessageStartingWith("own.txt, line 1:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lexicon.read("own.txt", List.of("# own", "甲")))
        .withMessageStartingWith("own.txt, line 2:");
  }

  @Test
  void aUsersEntryWins() {
    Lexicon standard = Lexicon.read("a.txt", List.of("# a", "[a]", "甲\t乙"));
    Lexicon own = Lexicon.read("a.txt", List.of("# own", "[a]", "甲\t丙"));
    assertThat(standard.with(own).section("a")).containsEntry("甲", "丙");
  }

  @Test
  void allListsThatComeWithCountywireAreSound() {
    assertThat(Lexicons.names()).allSatisfy(name -> assertThat(Lexicon.resource(name)).isNotNull());
  }
}
