/// The form of what a service says on standard error.
@NullMarked
package dev.countywire.runtime.log;

import org.jspecify.annotations.NullMarked;
