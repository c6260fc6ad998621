package dev.countywire.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
  private static final String HOSTILE = "<script>alert('a & \"b\"')</script>";

  @Test
  void nothingThatIsPutIntoATemplateIsMarkup() {
    assertThat(Html.of("<a title=\"{}\">{}</a>", HOSTILE, HOSTILE).markup())
        .isEqualTo(
            "<a title=\"&lt;script&gt;alert(&#39;a &amp; &quot;b&quot;&#39;)&lt;/script&gt;\">"
                + "&lt;script&gt;alert(&#39;a &amp; &quot;b&quot;&#39;)&lt;/script&gt;</a>");
    assertThat(Html.of("<ul>{}</ul>", List.of("<li>", Html.text("<b>"))).markup())
        .isEqualTo("<ul>&lt;li&gt;&lt;b&gt;</ul>");
  }

  @Test
  void piecesStayAsTheyAreAndNullIsNothing() {
    Html piece = Html.of("<b>{}</b>", 7);
    assertThat(Html.of("<p>{}{}{}</p>", piece, null, List.of(piece, piece)).markup())
        .isEqualTo("<p><b>7</b><b>7</b><b>7</b></p>");
  }

  @Test
  void bracesInAValueAreNoPlaceForTheNext() {
    assertThat(Html.of("{}-{}", "{}", "x").markup()).isEqualTo("{}-x");
  }

  @Test
  void whatSteersTerminalsOrTurnsTextIsVisible() {
    assertThat(Html.escaped("a\u001B[2J\u202Eb\u0000")).isEqualTo("a␛[2J␡b␀");
  }

  @Test
  void aTemplateWithTooFewValuesIsABug() {
    assertThatThrownBy(() -> Html.of("{}{}", "x")).isInstanceOf(IllegalArgumentException.class);
  }
}
