/// What an operator's tools ask a running service: does it live, is it ready, how does it get on.
@NullMarked
package dev.countywire.runtime.health;

import org.jspecify.annotations.NullMarked;
