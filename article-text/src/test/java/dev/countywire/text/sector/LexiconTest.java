package dev.countywire.text.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.text.LexiconException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final List<String> TOPICS = List.of("agriculture", "new-energy");
  private static final String HEADER = "topic\tterm\tweight\tcontext";

  @Test
  void readsTermsWeightsAndContexts() {
    Lexicon lexicon =
        read(
            "# a comment",
            HEADER,
            "",
            "agriculture\t种植\t2",
            "new-energy\t电池\t1.5\tnear:储能|充电 not:手机",
            "-\t农业农村局\t0\t");
    assertThat(lexicon.entries())
        .containsExactly(
            new Lexicon.Entry("agriculture", "种植", 2, TermContext.ANY),
            new Lexicon.Entry(
                "new-energy",
                "电池",
                1.5,
                new TermContext(TermContext.Scope.ALL, List.of("储能", "充电"), List.of("手机"))),
            new Lexicon.Entry("-", "农业农村局", 0, TermContext.ANY));
  }

  @Test
  void namesEveryFaultyLineWithWhatToDo() {
    assertThatThrownBy(() ->
            read(
                HEADER,
                "agriculture\t种植\theavy",
                "farming\t种植\t2",
                "agriculture\t种植",
                "agriculture\t\t2",
                "agriculture\t养殖\t2",
                "agriculture\t养殖\t3",
                "agriculture\t牛\t2\tbeside:羊",
                "agriculture\t羊\t0",
                "agriculture\t猪\tNaN"))
        .isInstanceOf(LexiconException.class)
        .message()
        .satisfies(message ->
            assertThat(message.lines())
                .satisfiesExactly(
                    l -> assertThat(l).startsWith("mine.tsv line 2: weight 'heavy'"),
                    l -> assertThat(l).startsWith("mine.tsv line 3: topic 'farming'"),
                    l -> assertThat(l).startsWith("mine.tsv line 4: it has 2 columns"),
                    l -> assertThat(l).startsWith("mine.tsv line 5: the term is empty"),
                    l -> assertThat(l).contains("line 7: term 养殖 stands there twice"),
                    l -> assertThat(l).contains("line 8: context 'beside:羊' is unknown"),
                    l -> assertThat(l).contains("line 9: weight 0 and topic - go together"),
                    l -> assertThat(l).contains("line 10: weight 'NaN'")));
  }

  @Test
  void wantsItsHeader() {
    assertThatThrownBy(() -> read("agriculture\t种植\t2"))
        .hasMessageContaining("line 1: the header must be topic, term, weight, context");
    assertThatThrownBy(() -> read("# nothing")).hasMessageContaining("mine.tsv is empty");
  }

  @Test
  void bundledLexiconsAreBroad() {
    Lexicon sectors = Lexicon.sectors();
    for (String code : SectorTable.standard().codes()) {
      assertThat(sectors.entries().stream().filter(e -> e.topic().equals(code)).count())
          .as(code)
          .isGreaterThan(80);
    }
    assertThat(SectorTable.standard().codes()).hasSize(27).doesNotHaveDuplicates();
    assertThat(Lexicon.events().entries()).hasSizeGreaterThan(400);
  }

  private static Lexicon read(String... lines) {
    return Lexicon.read("mine.tsv", List.of(lines), TOPICS);
  }
}
