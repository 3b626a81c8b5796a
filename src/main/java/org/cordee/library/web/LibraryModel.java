package org.cordee.library.web;

import java.util.List;
import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.library.KeepingTexts;
import org.cordee.library.OfferingEntries;
import org.cordee.library.SectionMaterial;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Gives the pages of a section what the library of the reader's organisation says about it. */
@Component("library")
class LibraryModel {

    private final OfferingEntries offering;
    private final KeepingTexts keeping;
    private final CurrentActor current;

    LibraryModel(OfferingEntries offering, KeepingTexts keeping, CurrentActor current) {
        this.offering = offering;
        this.keeping = keeping;
        this.current = current;
    }

    /** Tells if the user has a library: an account with a proven address, which acts for an organisation. */
    public boolean isOpen() {
        Actor actor = current.actor();
        return actor.personId() != null && actor.organisationId() != null && actor.isProven();
    }

    /** Returns after how many months an entry about a person is deleted when nobody reviewed or used it. */
    public int getPersonMonths() {
        return offering.personMonths();
    }

    /** Returns after how many days an entry that was read from a file is deleted when nobody decided about it. */
    public int getProposedDays() {
        return offering.proposedDays();
    }

    /** Returns the entries that the user's organisation put into a section, with their freshness. */
    public List<SectionMaterial> usedIn(UUID sectionId) {
        return offering.usedIn(current.actor(), sectionId);
    }

    /** Tells if the user may keep the text of a section, because its bid is over. */
    public boolean mayKeep(UUID sectionId) {
        return keeping.mayKeep(current.actor(), sectionId);
    }
}
