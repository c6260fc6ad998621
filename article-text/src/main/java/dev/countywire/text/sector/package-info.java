/// What an article is about: sectors and kind of event.
@NullMarked
package dev.countywire.text.sector;

import org.jspecify.annotations.NullMarked;
