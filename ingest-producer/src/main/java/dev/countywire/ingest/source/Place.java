package dev.countywire.ingest.source;

import java.util.function.LongSupplier;

/// Makes the positions within one file.
///
/// @param file its name as in [Position]
/// @param bytesRead of the whole source so far
record Place(String file, LongSupplier bytesRead) {
  Position at(Position.Unit unit, long number, long offset) {
    return new Position(file, unit, number, offset, bytesRead.getAsLong());
  }
}
