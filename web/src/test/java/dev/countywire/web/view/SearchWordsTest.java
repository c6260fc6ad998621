package dev.countywire.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          水库 开工          | "水库" "开工"
          水库　开工         | "水库" "开工"
          水库 -开工         | "水库" -"开工"
          "石头河 水库" 开工   | "石头河 水库" "开工"
          “石头河 水库”      | "石头河 水库"
          新*能 (a+b)~2^9    | "新*能" "(a+b)~2^9"
          a"b c             | "a" "b c"
          水\\库             | "水 库"
          - ~ * ()          | ``
          """,
      delimiter = '|')
  void everyWordStandsForItself(String typed, String query) {
    assertThat(SearchWords.query(typed)).isEqualTo(query);
  }

  @Test
  void anUnclosedQuoteReachesToTheEnd() {
    assertThat(SearchWords.query("水库 \"石头河")).isEqualTo("\"水库\" \"石头河\"");
    assertThat(SearchWords.query("水库 \"")).isEqualTo("\"水库\"");
    assertThat(SearchWords.query("水库 -")).isEqualTo("\"水库\"");
  }
}
