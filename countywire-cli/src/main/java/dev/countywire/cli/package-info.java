/// The command line.
@NullMarked
package dev.countywire.cli;

import org.jspecify.annotations.NullMarked;
