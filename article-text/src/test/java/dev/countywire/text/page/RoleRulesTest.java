package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleRulesTest {
  private static final String HEADER = "rule\trole\thead\ttitle\tlead\tinside\ttail\ttest\tterms";

  @Test
  void readsTheTableThatComesWithCountywire() {
    assertThat(RoleRules.standard().rules()).hasSizeGreaterThan(100);
  }

  @Test
  void foldsTermsAndReadsWeights() {
    RoleRule rule =
        RoleRules.read(
                List.of("# why", HEADER, "print\tnav\t1.5\t-\t2\t0\t-1\tbrief:2\t打印、ＡＢ"), "t")
            .rules()
            .getFirst();
    assertThat(rule)
        .isEqualTo(
            new RoleRule(
                "print",
                LineRole.NAV,
                List.of(1.5f, 0f, 2f, 0f, -1f),
                RoleRule.Test.BRIEF,
                2,
                List.of("打印", "ab")));
  }

  @Test
  void saysWhichLineOfTheTableIsWrong() {
    refuses("print\tmenu\t1\t1\t1\t1\t1\tis\t打印", "t line 2: there is no role menu");
    refuses("print\tnav\t1\t1\t1\t1\tx\tis\t打印", "t line 2: x is no number");
    refuses("print\tnav\t1\t1\t1\t1\t1\tnear\t打印", "t line 2: there is no test near");
    refuses("print\tnav\t1\t1\t1\t1\t1\tlooks\tround", "t line 2: there is no look round");
    refuses("print\tnav\t1\t1\t1\t1\t1\tall\tother", "t line 2: no rule above is called other");
    refuses("print\tnav\t1\t1\t1\t1\tis\t打印", "t line 2: a row has 9 columns, this one 8");
    refuses("print\tnav\t1\t1\t1\t1\t1\tis\t打印、", "t line 2: a term is empty");
  }

  private static void refuses(String row, String message) {
    assertThatThrownBy(() -> RoleRules.read(List.of(HEADER, row), "t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
