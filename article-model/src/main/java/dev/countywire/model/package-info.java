/// The contract: what travels on the topics and into the index, its JSON, its ids and its names.
@NullMarked
package dev.countywire.model;

import org.jspecify.annotations.NullMarked;
