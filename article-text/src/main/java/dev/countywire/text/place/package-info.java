/// Divisions and other places, and which region an article is about.
@NullMarked
package dev.countywire.text.place;

import org.jspecify.annotations.NullMarked;
