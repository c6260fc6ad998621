package dev.countywire.text.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectorDiffTest {
  private static final String RAFTS = "人们把浮筏推下海。\n一排排浮筏连成片，浮筏下面挂着网笼。";

  @Test
  void showsWhatATermWins() {
    Lexicon old = Lexicon.sectors();
    List<Lexicon.Entry> entries = new ArrayList<>(old.entries());
    entries.add(new Lexicon.Entry("agriculture", "浮筏", 5, TermContext.ANY));
    SectorDiff diff = new SectorDiff(old, new Lexicon(old.topics(), entries), 1);
    diff.add("a", "海上", RAFTS, List.of());
    diff.add("b", "海上", RAFTS, List.of());
    diff.add("c", "医院来了新医生", "县人民医院来了三名医生。", List.of());

    SectorDiff.Report report = diff.report();
    assertThat(report.articles()).isEqualTo(3);
    assertThat(report.changed()).isEqualTo(2);
    assertThat(report.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.code()).isEqualTo("agriculture"))
        .satisfies(row -> assertThat(row.gained()).isEqualTo(2))
        .satisfies(row -> assertThat(row.lost()).isZero())
        .satisfies(row -> assertThat(row.examples()).extracting(e -> e.id()).containsExactly("a"))
        .satisfies(row -> assertThat(row.examples().getFirst().evidence()).contains("浮筏"));
  }

  @Test
  void showsWhatIsLostTheOtherWayRound() {
    Lexicon now = Lexicon.sectors();
    List<Lexicon.Entry> entries = new ArrayList<>(now.entries());
    entries.add(new Lexicon.Entry("agriculture", "浮筏", 5, TermContext.ANY));
    SectorDiff diff = new SectorDiff(new Lexicon(now.topics(), entries), now, 5);
    diff.add("a", "海上", RAFTS, List.of());
    assertThat(diff.report().rows())
        .singleElement()
        .satisfies(row -> assertThat(row.lost()).isEqualTo(1))
        .satisfies(row -> assertThat(row.examples().getFirst().gained()).isFalse());
  }

  @Test
  void theSameLexiconChangesNothing() {
    SectorDiff diff = new SectorDiff(Lexicon.sectors(), Lexicon.sectors(), 5);
    diff.add("a", "海上", RAFTS, List.of());
    assertThat(diff.report()).isEqualTo(new SectorDiff.Report(1, 0, List.of()));
  }
}
