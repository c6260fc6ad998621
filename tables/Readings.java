import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Writes `readings.tsv`: the toned pinyin readings of every character that GBK holds.
///
/// Usage: `java Readings.java PINYIN_JS OUT`
void main(String[] args) throws IOException {
  var entry = Pattern.compile("^dict\\[0x([0-9A-Fa-f]+)\\] = \"([^\"]+)\"").matcher("");
  var gbk = java.nio.charset.Charset.forName("GBK").newEncoder();
  var out = new TreeMap<Integer, String>();
  for (String line : Files.readAllLines(Path.of(args[0]))) {
    if (entry.reset(line).find()) {
      int c = Integer.parseInt(entry.group(1), 16);
      if (c < 0x10000 && gbk.canEncode((char) c)) {
        out.putIfAbsent(c, Character.toString(c) + '\t' + entry.group(2));
      }
    }
  }
  var lines = new java.util.ArrayList<String>();
  lines.add("# character, readings, the most common one first. Generated: see docs/tables.md");
  lines.addAll(out.values());
  Files.write(Path.of(args[1]), lines);
}
