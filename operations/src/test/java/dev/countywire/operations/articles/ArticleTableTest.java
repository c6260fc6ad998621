package dev.countywire.operations.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ArticleTableTest {
  @Test
  void aRowHasACellForEachColumn() throws JsonProcessingException {
    assertThat(row("{\"id\":\"a\",\"places\":[\"青石县\",\"白水镇\"],\"region\":{\"name\":\"青石县\"}}"))
        .isEqualTo("a,,,,,,,青石县,,,,青石县; 白水镇,,,,,,,,,\r\n");
    assertThat(ArticleTable.head()).startsWith("id,@timestamp,").endsWith(",body\r\n");
  }

  @Test
  void commasQuotesAndLineFeedsAreQuoted() throws JsonProcessingException {
    assertThat(row("{\"id\":\"a\",\"title\":\"一,二\",\"body\":\"他说\\\"好\\\"\\n第二段\"}"))
        .contains(",\"一,二\",")
        .endsWith("\"他说\"\"好\"\"\n第二段\"\r\n");
  }

  @Test
  void nothingIsTakenForAFormula() throws JsonProcessingException {
    assertThat(row("{\"id\":\"=1+1\",\"title\":\"@SUM(A1)\",\"body\":\"-2\"}"))
        .startsWith("'=1+1,")
        .contains(",'@SUM(A1),")
        .endsWith(",'-2\r\n");
  }

  private static String row(String json) throws JsonProcessingException {
    return ArticleTable.row(new ObjectMapper().readTree(json));
  }
}
