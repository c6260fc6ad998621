/// Tests of what operators' tools ask.
@NullMarked
package dev.countywire.runtime.health;

import org.jspecify.annotations.NullMarked;
