import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes docs/capacity.md from docs/figures.tsv: `java docs/Capacity.java > docs/capacity.md`.
///
/// A figure that was measured anew changes the table and nothing else has to be remembered.
final class Capacity {
  // what a machine may be asked for: the rest is for peaks, restarts and neighbours
  private static final double BUSY = 0.5;
  // news comes by day: the hour with the most holds three times the average
  private static final double PEAK = 3;
  private static final double SECONDS_A_DAY = 86_400;
  private static final int REPLICAS = 3;
  private static final double GB = 1e9;

  private final Map<String, Double> figures = new TreeMap<>();
  private final PrintStream out = new PrintStream(System.out, true, UTF_8);

  /// A load to be carried.
  ///
  /// @param perDay articles a day; of a snapshot, those that are read in that day
  /// @param ids distinct articles kept after a year, or in the snapshot
  /// @param recaptures of each article, on average, that hold nothing new
  /// @param peak times the average in the busiest hour
  record Load(String name, double perDay, double ids, double recaptures, double peak) {}

  public static void main(String[] arguments) throws IOException {
    Capacity capacity = new Capacity();
    Path figures = Path.of(arguments.length > 0 ? arguments[0] : "docs/figures.tsv");
    for (String line : Files.readAllLines(figures)) {
      String[] cells = line.split("\t", -1);
      if (!line.isBlank() && !line.startsWith("#")) {
        capacity.figures.put(cells[0], Double.valueOf(cells[1]));
      }
    }
    capacity.write();
  }

  private void write() {
    out.println(
        """
        # Capacity
        Written by `java docs/Capacity.java > docs/capacity.md` from `docs/figures.tsv`, which says how each figure was measured. Change the figures, not this page. All of it is
        arithmetic on figures of one small machine: an order of magnitude, to be checked by a load test before money is spent.

        Assumed, not measured: a core may be half busy; the busiest hour of a news day holds three times the average; every topic has three copies.
        """);
    Load[] loads = {
      new Load("10,000 sites, 30 articles a day each", 300_000, 300_000 * 365.0, 3, PEAK),
      new Load("a million articles a day", 1_000_000, 1_000_000 * 365.0, 3, PEAK),
      new Load("a Common Crawl snapshot in a week, 20 million Chinese news pages", 20e6 / 7, 20e6, 0, 1),
    };
    out.println("| | " + join(loads, Load::name) + " |");
    out.println("|---|" + "---|".repeat(loads.length));
    row("raw records a second, average", loads, l -> number(records(l)));
    row("raw records a second, peak", loads, l -> number(records(l) * l.peak()));
    row("cores for the enricher, at the peak", loads, l -> number(cores(l, micros("enrich_cpu_us"))));
    row("cores for the topology beside it", loads, l -> number(cores(l, micros("topology_cpu_us"))));
    row("instances of 4 cores (4 threads each)", loads, l -> whole(Math.max(2, instances(l))));
    row("partitions (twice the threads, so that there is room)", loads, l -> whole(partitions(l)));
    row("raw a day, on all brokers", loads, l -> gb(records(l) * SECONDS_A_DAY * size("raw_stored_bytes")));
    row("enriched after a year, compacted, on all brokers", loads, l -> gb(l.ids() * size("enriched_stored_bytes")));
    row("index after a year, one replica", loads, l -> gb(l.ids() * figure("index_bytes") * 2));
    row("changelog of the state, on all brokers", loads, l -> gb(l.ids() * size("state_bytes")));
    row("state on the instances' disks", loads, l -> gb(l.ids() * figure("state_bytes")));
    row("state of one partition", loads, l -> gb(l.ids() * figure("state_bytes") / partitions(l)));
    row("restoring one partition after kill -9, at 20 MB/s", loads,
        l -> minutes(l.ids() * figure("state_bytes") / partitions(l) / 20e6));
    row("ledger rows sent a day, before compaction", loads, l -> number(records(l) * SECONDS_A_DAY));
    row("brokers (3 carry all of these loads; disk decides)", loads, l -> whole(3));
    out.println(
        """

        ## What drives the cost
        - **The enricher's CPU.** It is %s times the topology's own. Pages with broken bytes cost some six times an undamaged one: the share of them is the first thing to measure on your own sites.
        - **Re-captures.** Each costs the full enrichment before the topology can see that nothing has changed; it then costs neither `articles.enriched` nor the index anything. The table assumes three for each article a day, none in a snapshot.
        - **State.** %s bytes an id with its key, for ever. It is what a partition has to restore after a crash; `kafka.num.standby.replicas=1` doubles it and takes the wait away.
        - **Partitions cannot be changed later** without moving the state: choose twice what is needed.
        - **Raw without a time limit** is the largest topic. `topics create` sets none, because what has expired cannot be enriched again.
        """
            .formatted(
                number(figure("enrich_cpu_us") / figure("topology_cpu_us")),
                whole(figure("state_bytes"))));
  }

  private interface Cell {
    String of(Load load);
  }

  private void row(String name, Load[] loads, Cell cell) {
    out.println("| " + name + " | " + join(loads, cell) + " |");
  }

  private static String join(Load[] loads, Cell cell) {
    StringBuilder cells = new StringBuilder();
    for (Load load : loads) {
      cells.append(cells.isEmpty() ? "" : " | ").append(cell.of(load));
    }
    return cells.toString();
  }

  private static double records(Load load) {
    return load.perDay() * (1 + load.recaptures()) / SECONDS_A_DAY;
  }

  private double cores(Load load, double micros) {
    return records(load) * load.peak() * micros / 1e6 / BUSY;
  }

  private double instances(Load load) {
    return Math.ceil(
        (cores(load, micros("enrich_cpu_us")) + cores(load, micros("topology_cpu_us"))) / 4);
  }

  private double partitions(Load load) {
    return Math.max(6, Math.max(2, instances(load)) * 4 * 2);
  }

  private double micros(String name) {
    return figure(name);
  }

  private double size(String name) {
    return figure(name) * REPLICAS;
  }

  private double figure(String name) {
    Double figure = figures.get(name);
    if (figure == null) {
      throw new IllegalArgumentException("docs/figures.tsv has no " + name);
    }
    return figure;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 10 ? "%,.0f" : value >= 1 ? "%.1f" : "%.2f", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String gb(double bytes) {
    return String.format(Locale.ROOT, bytes < 10 * GB ? "%,.1f GB" : "%,.0f GB", bytes / GB);
  }

  private static String minutes(double seconds) {
    return seconds < 90
        ? String.format(Locale.ROOT, "%.0f s", seconds)
        : String.format(Locale.ROOT, "%.0f min", seconds / 60);
  }
}
