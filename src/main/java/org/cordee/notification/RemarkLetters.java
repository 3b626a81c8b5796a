package org.cordee.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.remark.RemarkEvent;
import org.cordee.remark.RemarkEvent.RemarkReplied;
import org.cordee.remark.RemarkEvent.RemarkWritten;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Notifies the organisations that are asked to read a remark on a section, or a reply to one. No letter contains its
 * words or the passage.
 */
@Component
class RemarkLetters {

    private static final String LISTENER_ID = "org.cordee.notification.RemarkLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;

    RemarkLetters(WritingLetters writing, LetterLookup matters) {
        this.writing = writing;
        this.matters = matters;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.remark.RemarkEvent$RemarkWritten)")
    void on(RemarkWritten event) {
        notify(event, event.remarkId(), event.sectionId(), event.mentioned());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.remark.RemarkEvent$RemarkReplied)")
    void on(RemarkReplied event) {
        notify(event, event.replyId(), event.sectionId(), event.mentioned());
    }

    private void notify(RemarkEvent event, UUID subjectId, UUID sectionId, List<UUID> mentioned) {
        UUID author = event.stamp().organisationId();
        if (author == null || mentioned.isEmpty()) {
            return;
        }
        Occasion occasion = Occasion.of(LetterKind.REMARK_TO_READ, subjectId, event.consortiumId())
                .naming(author)
                .showing(Map.of(FactKind.SECTION, matters.heading(sectionId)))
                .leadingTo("/sections/" + sectionId + "/remarks");
        mentioned.forEach(organisation -> writing.write(occasion, organisation));
    }
}
