package org.cordee.remark.web;

import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.remark.ReadingRemarks;
import org.cordee.remark.ReadingRemarks.RemarksBeside;
import org.springframework.stereotype.Component;

/** Gives the pages of a section the latest open remarks on it. */
@Component("remarks")
class RemarkModel {

    private final ReadingRemarks reading;
    private final CurrentActor current;

    RemarkModel(ReadingRemarks reading, CurrentActor current) {
        this.reading = reading;
        this.current = current;
    }

    /** Returns the latest open remarks and the number of all; the user reads the section. */
    public RemarksBeside beside(UUID sectionId) {
        return reading.beside(current.actor(), sectionId);
    }
}
