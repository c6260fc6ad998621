package dev.countywire.elasticsearch;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/// Analysis under the names that a stock server registers: the module that does it there is not
/// published as a jar.
public final class StockNames extends Plugin implements AnalysisPlugin {
  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of(
        "cjk",
        (_, environment, name, settings) ->
            new NamedAnalyzer(
                name,
                new CJKAnalyzer(
                    Analysis.parseStopWords(
                        environment, settings, CJKAnalyzer.getDefaultStopSet()))));
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of(
        "keyword", tokenizer(KeywordTokenizer::new),
        "whitespace", tokenizer(WhitespaceTokenizer::new));
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of(
        "cjk_bigram",
        (_, _, name, settings) -> new Filter(name, in -> bigrams(in, settings)),
        "cjk_width",
        (_, _, name, _) -> new NormalizingFilter(name, CJKWidthFilter::new));
  }

  private static TokenStream bigrams(TokenStream in, Settings settings) {
    List<String> ignored = settings.getAsList("ignored_scripts");
    int scripts =
        flag(ignored, "han", CJKBigramFilter.HAN)
            | flag(ignored, "hiragana", CJKBigramFilter.HIRAGANA)
            | flag(ignored, "katakana", CJKBigramFilter.KATAKANA)
            | flag(ignored, "hangul", CJKBigramFilter.HANGUL);
    return new CJKBigramFilter(in, scripts, settings.getAsBoolean("output_unigrams", false));
  }

  private static int flag(List<String> ignored, String script, int flag) {
    return ignored.contains(script) ? 0 : flag;
  }

  private static AnalysisProvider<TokenizerFactory> tokenizer(Supplier<Tokenizer> tokenizer) {
    return (_, _, name, _) -> TokenizerFactory.newFactory(name, tokenizer);
  }

  private record NamedAnalyzer(String name, Analyzer get) implements AnalyzerProvider<Analyzer> {
    @Override
    public AnalyzerScope scope() {
      return AnalyzerScope.INDEX;
    }
  }

  private record Filter(String name, UnaryOperator<TokenStream> step)
      implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream in) {
      return step.apply(in);
    }
  }

  /// A filter that may also stand in a normalizer.
  private record NormalizingFilter(String name, UnaryOperator<TokenStream> step)
      implements NormalizingTokenFilterFactory {
    @Override
    public TokenStream create(TokenStream in) {
      return step.apply(in);
    }
  }
}
