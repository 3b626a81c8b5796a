package org.cordee.organisation;

import java.util.List;

/**
 * The candidates for a slot, best first, and the candidates that a rule excludes.
 *
 * @param found the number of candidates before the list was cut
 * @param placed whether the place of the work is known, so that distances can be computed
 */
public record Shortlist(List<Candidate> candidates, List<Candidate> setAside, int found, boolean placed) {}
