/// Pages as HTML; text from outside is escaped wherever it enters.
@NullMarked
package dev.countywire.web.page;

import org.jspecify.annotations.NullMarked;
