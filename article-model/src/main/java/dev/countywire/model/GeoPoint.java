package dev.countywire.model;

/// A point in WGS 84 degrees.
public record GeoPoint(double lat, double lon) {}
