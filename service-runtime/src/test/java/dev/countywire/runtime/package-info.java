/// Tests of what every service needs.
@NullMarked
package dev.countywire.runtime;

import org.jspecify.annotations.NullMarked;
