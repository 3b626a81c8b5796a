package org.cordee.sourcing;

import java.util.List;
import org.cordee.organisation.SupportOrganisation;

/**
 * Where to look when nobody with capacity was found near the place of the work.
 *
 * @param kilometres within which nobody was found
 * @param neighbours the nearest départements outside in which the index found candidates, the nearest first
 * @param support support organisations of the area
 * @param networks networks of the area
 */
record MissingNearby(
        int kilometres,
        List<NeighbourDepartment> neighbours,
        List<SupportOrganisation> support,
        List<SupportOrganisation> networks) {

    /**
     * One département outside the area of the work.
     *
     * @param kilometres to its nearest candidate
     * @param candidates found there
     */
    record NeighbourDepartment(String code, String name, int kilometres, int candidates) {}
}
