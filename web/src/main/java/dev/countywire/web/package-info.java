/// The page for people without Kibana: a server that only reads, and answers nobody but browsers
/// that mean it.
@NullMarked
package dev.countywire.web;

import org.jspecify.annotations.NullMarked;
