/// What operators' dashboards read: the indices of figures and of dead letters.
@NullMarked
package dev.countywire.sink.ops;

import org.jspecify.annotations.NullMarked;
