/// The way to Elasticsearch: hosts, credentials, TLS, requests and answers.
@NullMarked
package dev.countywire.sink.http;

import org.jspecify.annotations.NullMarked;
