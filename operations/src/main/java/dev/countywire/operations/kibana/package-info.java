/// Dashboards as code: brings what the folder `kibana` holds into a Kibana.
@NullMarked
package dev.countywire.operations.kibana;

import org.jspecify.annotations.NullMarked;
