package org.cordee.bid.web;

import java.util.List;
import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.bid.ReadingWriters;
import org.springframework.stereotype.Component;

/** Gives the pages of a section the names of those who type in it now. */
@Component("writers")
class WriterModel {

    private final ReadingWriters reading;
    private final CurrentActor current;

    WriterModel(ReadingWriters reading, CurrentActor current) {
        this.reading = reading;
        this.current = current;
    }

    /** Returns who else types in a section that the user reads. */
    public List<String> typingNow(UUID sectionId) {
        return reading.typingNow(current.actor(), sectionId);
    }
}
