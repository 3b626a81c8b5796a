package org.cordee.organisation.search;

/**
 * The number of organisations that a value of a facet would give, with all other conditions of the search.
 *
 * @param value the code of the value: an enumeration's name, a theme, a département, a region, or « true »
 * @param label the name of an area, the value itself for every other facet
 * @param count organisations, each once
 */
public record FacetCount(String value, String label, int count, boolean selected) {}
