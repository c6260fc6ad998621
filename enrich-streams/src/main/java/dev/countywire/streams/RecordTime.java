package dev.countywire.streams;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/// The record's own time; 1970 for one without, which Kafka Streams would otherwise skip or die of.
final class RecordTime implements TimestampExtractor {
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(record.timestamp(), 0);
  }
}
