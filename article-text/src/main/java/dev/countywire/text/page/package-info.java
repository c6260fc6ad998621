/// From the lines of a page to an article with its metadata.
@NullMarked
package dev.countywire.text.page;

import org.jspecify.annotations.NullMarked;
