/// The one matching pass that all taggers share.
@NullMarked
package dev.countywire.text.match;

import org.jspecify.annotations.NullMarked;
