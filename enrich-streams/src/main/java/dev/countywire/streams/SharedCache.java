package dev.countywire.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/// One cache of RocksDB for all stores of the process. Without it each partition's store has one of
/// its own, and the memory grows with the partitions.
public final class SharedCache implements RocksDBConfigSetter {
  /// Kafka Streams' property that holds the size, in bytes.
  static final String SIZE = "countywire.state.cache";

  private static final Object LOCK = new Object();
  private static @Nullable Cache cache;
  private static @Nullable WriteBufferManager writeBuffers;

  /// For Kafka Streams, which makes one for each store.
  public SharedCache() {}

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    long size = Long.parseLong(String.valueOf(configs.get(SIZE)));
    synchronized (LOCK) {
      Cache shared = cache == null ? new LRUCache(size) : cache;
      WriteBufferManager buffers =
          writeBuffers == null ? new WriteBufferManager(size / 4, shared) : writeBuffers;
      cache = shared;
      writeBuffers = buffers;
      BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
      // index and filters count too, or they would be what grows
      table.setBlockCache(shared).setCacheIndexAndFilterBlocks(true);
      options.setTableFormatConfig(table).setWriteBufferManager(buffers);
    }
  }

  @Override
  public void close(String store, Options options) {
    // the cache outlives every store: others use it, and a rebalance opens new ones
  }
}
