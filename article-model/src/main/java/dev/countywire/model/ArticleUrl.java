package dev.countywire.model;

import org.jspecify.annotations.Nullable;

/// An address in ECS parts.
///
/// @param full the address as captured
/// @param domain host name
/// @param registeredDomain registrable part of the host, by the public suffix list
public record ArticleUrl(String full, @Nullable String domain, @Nullable String registeredDomain) {}
