/// The topology between `articles.raw` and `articles.enriched`: it only wires, and keeps the books.
@NullMarked
package dev.countywire.streams;

import org.jspecify.annotations.NullMarked;
