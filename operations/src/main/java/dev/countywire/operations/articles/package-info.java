/// Reading the index of articles: which are meant, all of them in pages, as lines of a file.
@NullMarked
package dev.countywire.operations.articles;

import org.jspecify.annotations.NullMarked;
