package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.model.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives mentions the name that an index groups them by.
final class Naming {
  private final @Nullable Region region;

  Naming(@Nullable Region region) {
    this.region = region;
  }

  String of(Mention mention, String text) {
    String canonical = mention.name();
    if (canonical != null && !canonical.isEmpty()) {
      return canonical;
    }
    String name = text.replace(" ", "").replace("　", "");
    return mention.type() == EntityType.GOVERNMENT || isLocal(mention) ? completed(name) : name;
  }

  // 县融媒体中心, 市供电公司
  private static boolean isLocal(Mention mention) {
    return mention.type() == EntityType.ORGANIZATION || mention.type() == EntityType.COMPANY;
  }

  /// The name with the region in front where its own is left out: 市经科信局 → 简阳市经科信局.
  String completed(String name) {
    String parent = name.isEmpty() ? null : parent(name.charAt(0));
    return parent == null ? name : parent + name.substring(1);
  }

  private @Nullable String parent(char level) {
    if (region == null || "省市县区州旗盟".indexOf(level) < 0) {
      return null;
    }
    List<String> path = region.path();
    for (int i = path.size() - 1; i >= 0; i--) {
      String each = path.get(i);
      if (each.charAt(each.length() - 1) == level) {
        return each;
      }
    }
    return null;
  }
}
