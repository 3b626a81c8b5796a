package org.cordee.organisation;

/**
 * Where a commune lies, in degrees (WGS 84).
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param rough true when only the seat of its département is known, which may lie 100 km away
 */
public record CommunePoint(double latitude, double longitude, boolean rough) {}
