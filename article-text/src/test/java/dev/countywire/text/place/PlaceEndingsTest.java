package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Places known by a number, an ending or their neighbours.
final class PlaceEndingsTest {
  private static List<String> texts(String body) {
    return PlaceTaggerTest.tag("", body, null).mentions().stream().map(Place::text).toList();
  }

  @Test
  void aNumberNamesARoad() {
    assertThat(texts("施工封闭国道102线、304省道、县道XC21线，绕行S26高速和G7线。"))
        .containsExactly("国道102线", "304省道", "县道XC21线", "S26高速", "G7线");
    assertThat(texts("货车堵在G93沪渝高速上。")).containsExactly("G93沪渝高速");
  }

  @Test
  void aCountOfRoadsNamesNone() {
    assertThat(texts("建成4条国道、12条线路，5G线上办理，35千伏线跳闸。")).isEmpty();
    assertThat(texts("改造县道3条，养护国道20余公里，农村公路县道2.5公里。")).isEmpty();
  }

  @Test
  void oneCharacterIsEnoughBesideOtherPlaces() {
    assertThat(texts("景区有崂山、黑石崖、柳树垭、望月台等处。")).contains("黑石崖", "柳树垭", "望月台");
    assertThat(texts("果园种了苹果，院里有水池、柳树台、石桌。")).isEmpty();
  }

  @Test
  void whatIsCertainInARowStaysWhole() {
    assertThat(texts("他去过泰山、浙江江山、黄山。")).contains("浙江", "泰山", "黄山").doesNotContain("浙江江山");
  }

  @Test
  void ordinaryWordsNameStreets() {
    assertThat(texts("人民路与文化路口封闭，车辆走建设北路、迎宾大道。")).contains("人民路", "建设北路", "迎宾大道");
    assertThat(texts("要走群众路线，探索教育路子，铺就致富路，集成电路下线。")).isEmpty();
  }

  @Test
  void aGorgeADitchAndATempleArePlaces() {
    assertThat(texts("，野猪沟的水流进石门渠。")).contains("野猪沟", "石门渠");
    assertThat(texts("清理排水沟，疏通支渠，爬过陡坡，路边是草坪和铁塔。")).isEmpty();
  }

  @Test
  void aLineAndItsStationAreTwoPlaces() {
    assertThat(texts("在深茂铁路台山站合影。")).containsExactly("深茂铁路", "台山站");
    assertThat(texts("平湖大道通车。")).containsExactly("平湖大道");
  }

  @Test
  void aVillageIsNoPartOfItsSquare() {
    assertThat(texts("晚会在柳沟村文化广场举行。")).contains("柳沟村").doesNotContain("柳沟村文化广场");
  }

  @Test
  void measuresStandInsideNames() {
    assertThat(texts("驻张家台村三年。")).containsExactly("张家台村");
  }

  @Test
  void aForeignPlaceHasItsKind() {
    assertThat(texts("商人来自加利福尼亚州，货发往清迈府和东京市场。")).containsExactly("加利福尼亚州", "清迈府", "东京");
  }

  @Test
  void theFootOfAMountainIsNoPartOfIt() {
    assertThat(texts("阴山脚下油菜花开。")).containsExactly("阴山");
  }

  @Test
  void aVillageOfAKindHasNoName() {
    assertThat(texts("评出样板村五个，薄弱村变规范村，进村走石板路，县小水库加固。")).isEmpty();
  }

  @Test
  void rowsOfAHundredThousandNamesTakeLittleTime() {
    assertThat(texts("泰山、石门崖、".repeat(20_000))).hasSize(40_000);
    assertThat(texts("泰山、".repeat(40_000) + "石门崖、")).hasSizeGreaterThan(40_000);
  }
}
