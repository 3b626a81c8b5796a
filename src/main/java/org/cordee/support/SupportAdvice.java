package org.cordee.support;

import java.util.List;
import org.cordee.organisation.SupportOrganisation;

/**
 * The support organisations to turn to for one kind of help.
 *
 * @param doors in the order of the recommendation; never empty
 * @param others support organisations and networks of the territory without a recorded kind, or of another kind
 */
public record SupportAdvice(
        Applicant applicant, SupportKind kind, List<SupportDoor> doors, List<SupportOrganisation> others) {

    public SupportAdvice {
        doors = List.copyOf(doors);
        others = List.copyOf(others);
    }

    /**
     * One kind of support organisation.
     *
     * @param known organisations of the directory that declare this kind and work in the enterprise's territory
     */
    public record SupportDoor(long rank, Supporter supporter, String article, List<SupportOrganisation> known) {

        public SupportDoor {
            known = List.copyOf(known);
        }
    }
}
