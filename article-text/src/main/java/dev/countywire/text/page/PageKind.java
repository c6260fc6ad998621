package dev.countywire.text.page;

import dev.countywire.model.RejectReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells pages with an article from those without.
final class PageKind {
  private static final Words ERRORS =
      Words.of(
          "not found 404",
          "404错误",
          "错误404",
          "404页面",
          "403 forbidden",
          "页面不存在",
          "页面未找到",
          "找不到页面",
          "无法访问",
          "页面走丢",
          "已被删除",
          "内容不存在",
          "内容已删除",
          "请先登录",
          "登录后",
          "请输入密码",
          "验证码",
          "安全验证",
          "访问过于频繁",
          "服务器错误",
          "网站维护",
          "系统维护",
          "not found",
          "请开启javascript",
          "启用javascript",
          "正在跳转",
          "参数错误",
          "该内容已被发布者删除",
          "此内容因违规",
          "环境异常");
  private static final int FEW = 15;
  private static final int SMALL = 160;

  private PageKind() {}

  /// Why the page is refused, or `null` if it holds an article.
  static Page.@Nullable Refused refusal(List<Line> lines, List<String> paragraphs) {
    int han = 0;
    int other = 0;
    int kana = 0;
    for (Line line : lines) {
      han += line.shape().han();
      other += line.shape().letters();
      kana += line.shape().kana();
    }
    if (han * 5 < other || kana * 5 > han) {
      return new Page.Refused(
          RejectReason.NOT_CHINESE, "of " + (han + other) + " letters " + han + " are Chinese");
    }
    return withoutArticle(paragraphs);
  }

  private static Page.@Nullable Refused withoutArticle(List<String> paragraphs) {
    int kept = 0;
    boolean sentence = false;
    for (int i = 0; i < paragraphs.size() && !(sentence && kept >= SMALL); i++) {
      String paragraph = paragraphs.get(i);
      kept += Shape.han(paragraph);
      sentence |= paragraph.indexOf('。') >= 0 || LineEnds.closeSentence(Folding.fold(paragraph));
    }
    if (kept < FEW) {
      return refused("the page has " + kept + " Chinese characters outside its furniture");
    }
    if (kept < SMALL) {
      String error = ERRORS.find(Folding.fold(String.join("\n", paragraphs)));
      if (error != null) {
        return refused("the page is short and says " + error);
      }
    }
    return !sentence && paragraphs.size() >= 8
        ? refused("the page is a list of " + paragraphs.size() + " lines without a sentence")
        : null;
  }

  private static Page.Refused refused(String detail) {
    return new Page.Refused(RejectReason.NO_ARTICLE, detail);
  }
}
