package dev.countywire.streams;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/// What the topology remembers, each store with a changelog in Kafka.
///
/// Memories of ids are in RocksDB: they grow with the archive, some hundred bytes an id, and must
/// not have to fit into the heap. An id is seldom written twice within a transaction, so no cache
/// stands before it. Rows of the ledger are few and written with every record: they are in memory,
/// behind a cache that writes the changelog once a transaction.
final class Stores {
  static final String ARTICLES = "articles";
  static final String LEDGER = "ledger";

  private Stores() {}

  static StoreBuilder<KeyValueStore<byte[], byte[]>> articles() {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(ARTICLES),
            Serdes.ByteArray(),
            Serdes.ByteArray())
        .withCachingDisabled();
  }

  static StoreBuilder<KeyValueStore<byte[], byte[]>> ledger() {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(LEDGER),
            Serdes.ByteArray(),
            Serdes.ByteArray())
        .withCachingEnabled();
  }
}
