/// A loader for plugins on the class path; in this package because it needs its constructors.
///
/// Not `@NullMarked`: that would also speak for Elasticsearch's own classes of this package, which
/// take nulls.
@NullUnmarked
package org.elasticsearch.plugins;

import org.jspecify.annotations.NullUnmarked;
