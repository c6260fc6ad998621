package dev.countywire.cli;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.text.Additions;
import dev.countywire.text.LexiconException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files of a `--lexicon` folder.
final class LexiconFolder {
  private static final long MOST_BYTES = 16L << 20;

  private LexiconFolder() {}

  /// Lines by file name; hidden files and a README are nobody's lexicon.
  ///
  /// @throws InvalidSetting if there is no such folder, or nothing in it
  /// @throws LexiconException if a file is not UTF-8, a folder or too long
  static Map<String, List<String>> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InvalidSetting("--lexicon", folder.toString(), "a folder of word lists");
    }
    Map<String, List<String>> files = new TreeMap<>();
    for (Path file : files(folder)) {
      files.put(file.getFileName().toString(), lines(file));
    }
    if (files.isEmpty()) {
      throw new InvalidSetting(
          "--lexicon",
          folder.toString(),
          "a folder with at least one of " + String.join(", ", Additions.lexicons()));
    }
    return files;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(LexiconFolder::counts).sorted().toList();
    }
  }

  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("README") && !name.endsWith("~");
  }

  /// The lines of a list.
  ///
  /// @throws LexiconException if it is not UTF-8, a folder or too long
  static List<String> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      throw new LexiconException(List.of(file + " is no file of at most 16 MiB; take it away"));
    }
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      if (!lines.isEmpty() && lines.getFirst().startsWith("\uFEFF")) {
        lines.set(0, lines.getFirst().substring(1));
      }
      return lines;
    } catch (CharacterCodingException notUtf8) {
      throw new LexiconException(List.of(file + " is not UTF-8; save it as UTF-8"));
    }
  }
}
