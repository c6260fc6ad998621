/// What a person wants to see, as the address of a page says it.
@NullMarked
package dev.countywire.web.view;

import org.jspecify.annotations.NullMarked;
