/// Running today's text chain over what came in before, and showing first what that would change.
@NullMarked
package dev.countywire.operations.replay;

import org.jspecify.annotations.NullMarked;
