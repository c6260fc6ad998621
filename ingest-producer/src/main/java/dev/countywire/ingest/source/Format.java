package dev.countywire.ingest.source;

import java.io.IOException;
import java.util.Locale;

/// How a file holds its articles.
enum Format {
  /// The whole file is one text.
  TEXT {
    @Override
    ItemReader open(ByteFeed feed, Intake intake, Place place) {
      return new WholeFile(feed, intake::text, place);
    }
  },
  /// The whole file is one web page.
  HTML {
    @Override
    ItemReader open(ByteFeed feed, Intake intake, Place place) {
      return new WholeFile(feed, new PageIntake(intake)::file, place);
    }
  },
  /// A web archive.
  WARC {
    @Override
    ItemReader open(ByteFeed feed, Intake intake, Place place) throws IOException {
      return new WarcPages(feed.rest(), intake, place);
    }
  },
  /// One JSON object a line.
  LINES {
    @Override
    ItemReader open(ByteFeed feed, Intake intake, Place place) {
      return new LineReader(feed, intake, place);
    }
  },
  /// A table, its cells separated by commas, with the fields' names in the first row.
  CSV {
    @Override
    ItemReader open(ByteFeed feed, Intake intake, Place place) {
      return new CsvReader(feed, intake, place, ',');
    }
  },
  /// The same, separated by tabs.
  TSV {
    @Override
    ItemReader open(ByteFeed feed, Intake intake, Place place) {
      return new CsvReader(feed, intake, place, '\t');
    }
  },
  /// A JSON array, objects over several lines, or one object a line: the first line tells.
  JSON {
    @Override
    ItemReader open(ByteFeed feed, Intake intake, Place place) throws IOException {
      return feed.peek() != '[' && feed.startsWithWholeLine('}')
          ? new LineReader(feed, intake, place)
          : new JsonReader(feed, intake, place);
    }
  };

  /// Reads from here on.
  abstract ItemReader open(ByteFeed feed, Intake intake, Place place) throws IOException;

  /// Whether the bytes go line by line or character by character, so that they must be in an
  /// encoding whose ASCII is ASCII.
  boolean isWrittenInLines() {
    return this != TEXT && this != HTML && this != WARC;
  }

  /// The format by the file's name; endings of packed files do not count. What is unknown is text.
  static Format of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "ndjson", "jsonl" -> LINES;
      case "json" -> JSON;
      case "html", "htm", "xhtml", "shtml" -> HTML;
      case "warc", "wet" -> WARC;
      case "csv" -> CSV;
      case "tsv" -> TSV;
      default -> TEXT;
    };
  }
}
