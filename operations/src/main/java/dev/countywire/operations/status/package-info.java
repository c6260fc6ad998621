/// How all of it is: topics, indices, ledger, regions, sites.
@NullMarked
package dev.countywire.operations.status;

import org.jspecify.annotations.NullMarked;
