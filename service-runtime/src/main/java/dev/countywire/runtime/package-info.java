/// What every service needs once: settings, topics, and how it speaks to its operators.
@NullMarked
package dev.countywire.runtime;

import org.jspecify.annotations.NullMarked;
