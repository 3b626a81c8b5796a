package org.cordee.support;

import java.util.List;
import org.cordee.organisation.search.SupportOrganisation;

/**
 * Whom to turn to for one kind of help.
 *
 * @param doors in the order to knock at them; never empty
 * @param others support organisations and networks of the territory that do not say which kind they are, or are of another
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
     * @param known those of the directory that say they are of this kind and work where the enterprise is
     */
    public record SupportDoor(long rank, Supporter supporter, String article, List<SupportOrganisation> known) {

        public SupportDoor {
            known = List.copyOf(known);
        }
    }
}
