package org.cordee.organisation.search;

import java.util.List;

/**
 * Whom to ask for a slot, best first, and who was set aside by a rule.
 *
 * @param found how many were considered before the list was cut
 */
public record Shortlist(List<Candidate> candidates, List<Candidate> setAside, int found) {}
