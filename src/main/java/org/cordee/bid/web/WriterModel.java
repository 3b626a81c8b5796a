package org.cordee.bid.web;

import java.util.List;
import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.bid.ReadingWriters;
import org.cordee.bid.TypingWriter;
import org.springframework.stereotype.Component;

/** Gives the pages of a section the names of those who typed in it a moment ago. */
@Component("writers")
class WriterModel {

    private final ReadingWriters reading;
    private final CurrentActor current;

    WriterModel(ReadingWriters reading, CurrentActor current) {
        this.reading = reading;
        this.current = current;
    }

    /** Returns who else typed in a section a moment ago. */
    public List<TypingWriter> typingNow(UUID sectionId) {
        return reading.typingNow(current.actor(), sectionId);
    }
}
