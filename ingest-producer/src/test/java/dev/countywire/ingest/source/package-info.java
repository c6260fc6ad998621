/// Tests of the sources: every kind of file, and every way in which one can be bad.
@NullMarked
package dev.countywire.ingest.source;

import org.jspecify.annotations.NullMarked;
