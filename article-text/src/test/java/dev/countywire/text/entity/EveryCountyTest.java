package dev.countywire.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.text.place.Gazetteer;
import dev.countywire.text.place.Tier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sends every county through sentences that any county may stand in.
final class EveryCountyTest {
  private static final Gazetteer GAZETTEER = Gazetteer.standard();

  @Test
  void itsFullNameIsThePlaceWhateverStandsBehindIt() {
    List<String> wrong = new ArrayList<>();
    for (int county : counties()) {
      String name = GAZETTEER.name(county);
      String body =
          "近日，%s%s新建供水工程十二处，受益群众三万余人。\n家住%s城郊的村民说，水到家门口了。\n记者从%s城管局获悉，%s各乡镇都建了台账。"
              .formatted(above(county), name, name, name, name);
      List<Entity> found = Tagged.article(name + "推进饮水安全工程", body);
      long places =
          found.stream()
              .filter(e -> e.type() == EntityType.PLACE && e.text().equals(name))
              .filter(e -> String.valueOf(GAZETTEER.adcode(county)).equals(e.id()))
              .count();
      if (places != 4) {
        wrong.add(name + " " + places + " " + found.stream().map(Entity::text).toList());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void itsBodiesAreGovernmentsWithItsNameInFront() {
    List<String> wrong = new ArrayList<>();
    for (int county : counties()) {
      String name = GAZETTEER.name(county);
      for (String body : new String[] {"民政局", "住房和城乡建设局", "人民法院", "委组织部"}) {
        List<Entity> found = Tagged.body("近日，" + name + body + "组织开展检查。检查将持续到月底。");
        boolean isThere =
            found.stream()
                .anyMatch(e -> e.type() == EntityType.GOVERNMENT && e.text().equals(name + body));
        // 应县委组织部, 随县委组织部: 应 and 随 may be words of their own
        if (!isThere && !(body.startsWith("委") && "和随应新代成".indexOf(name.charAt(0)) >= 0)) {
          wrong.add(name + body + " " + found.stream().map(Entity::text).toList());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Integer> counties() {
    List<Integer> counties = new ArrayList<>();
    for (int division = 0; division < GAZETTEER.size(); division++) {
      // 71 to 79 are the statistics bureau's numbers for zones; 城区, 郊区 and their like need more
      String adcode = GAZETTEER.adcode(division);
      if (GAZETTEER.tier(division) == Tier.COUNTY
          && adcode != null
          && (adcode.charAt(4) != '7' || adcode.charAt(5) == '0')
          && !GAZETTEER.name(division).endsWith("委员会")
          && !"城区郊区矿区".contains(GAZETTEER.name(division))) {
        counties.add(division);
      }
    }
    assertThat(counties).hasSizeGreaterThan(2800);
    return counties;
  }

  private static String above(int county) {
    return String.join("", GAZETTEER.path(county).subList(0, GAZETTEER.path(county).size() - 1));
  }
}
