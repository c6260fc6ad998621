package dev.countywire.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where names of zones begin, and which parks have a name.
final class ZoneNamesTest {
  private static List<String> zones(String body) {
    return Tagged.texts(EntityType.ZONE, body);
  }

  @Test
  void aVerbInFrontIsNoPartOfTheName() {
    assertThat(zones("学校联合湖头光电产业园办班。")).containsExactly("湖头光电产业园");
  }

  @Test
  void aDivisionThatTheNameHasAgainStandsApart() {
    assertThat(zones("项目在江阴市江阴高新区开工。")).containsExactly("江阴高新区");
  }

  @Test
  void aMarkJoinsTwoPlacesOrABrand() {
    assertThat(zones("走进江苏江阴—新疆霍城现代农业产业园。")).containsExactly("江苏江阴—新疆霍城现代农业产业园");
    assertThat(zones("货物在传云·林州农产品物流园中转。")).containsExactly("传云·林州农产品物流园");
  }

  @Test
  void aPlaceBelongsToAKnownZoneBehindIt() {
    assertThat(zones("船停靠海口秀英港，车开往重庆两江新区。")).containsExactly("海口秀英港", "重庆两江新区");
    assertThat(zones("上海港务集团公布运价。")).isEmpty();
  }

  @Test
  void aDistrictBelongsToItsTradeZone() {
    assertThat(zones("企业落户自贸试验区川东临港片区。")).isNotEmpty();
  }

  @Test
  void portsStandInRows() {
    assertThat(zones("渔船进入新盈渔港、武莲港避风。")).contains("武莲港");
  }

  @Test
  void aParkHasANameWhereItLies() {
    assertThat(zones("在风电产业园内，叶片正在下线。")).containsExactly("风电产业园");
    assertThat(zones("全省要建设一批现代农业产业园，发展种植基地。")).isEmpty();
  }

  @Test
  void whatAProvinceIsToBeIsNoZone() {
    assertThat(zones("奋力打造湖北先行区。")).isEmpty();
  }

  @Test
  void figuresStandInFrontOfLetters() {
    assertThat(zones("信丰高新区5G产业园投产。")).containsExactly("信丰高新区5G产业园");
  }
}
