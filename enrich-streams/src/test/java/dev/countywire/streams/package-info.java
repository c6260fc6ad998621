/// Tests of the topology, branch by branch and on a real broker.
@NullMarked
package dev.countywire.streams;

import org.jspecify.annotations.NullMarked;
