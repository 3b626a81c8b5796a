package org.cordee.notification;

import java.util.Map;
import org.cordee.assessment.AssessmentEvent.StageBlocked;
import org.cordee.assessment.AssessmentEvent.WaiverAsked;
import org.cordee.assessment.AssessmentEvent.WaiverDecided;
import org.cordee.shared.ConsortiumFact;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Notifies the lead when a finding blocks its consortium or when a waiver was decided, and the coordinators when a
 * waiver is requested. The letters contain no finding.
 */
@Component
class AssessmentLetters {

    private static final String LISTENER_ID = "org.cordee.notification.AssessmentLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;
    private final LetterContacts contacts;

    AssessmentLetters(WritingLetters writing, LetterLookup matters, LetterContacts contacts) {
        this.writing = writing;
        this.matters = matters;
        this.contacts = contacts;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.assessment.AssessmentEvent$StageBlocked)")
    void on(StageBlocked event) {
        toLead(
                Occasion.of(LetterKind.STAGE_BLOCKED, event.blockedStageId(), event.consortiumId())
                        .showing(Map.of(FactKind.STAGE, event.stage().name()))
                        .leadingTo(sheet(event) + "/blocked/" + event.blockedStageId()),
                event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.assessment.AssessmentEvent$WaiverAsked)")
    void on(WaiverAsked event) {
        Occasion occasion = Occasion.of(LetterKind.WAIVER_TO_DECIDE, event.waiverId(), event.consortiumId())
                .due(event.dueAt())
                .showing(Map.of(FactKind.RULE, event.rule()))
                .leadingTo(sheet(event) + "/waivers/" + event.waiverId());
        contacts.coordinators().forEach(coordinator -> writing.write(occasion, null, coordinator));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.assessment.AssessmentEvent$WaiverDecided)")
    void on(WaiverDecided event) {
        toLead(
                Occasion.of(LetterKind.WAIVER_DECIDED, event.waiverId(), event.consortiumId())
                        .leadingTo(sheet(event)),
                event);
    }

    private void toLead(Occasion occasion, ConsortiumFact event) {
        writing.write(occasion, matters.of(event.consortiumId(), null).leadOrganisationId());
    }

    private static String sheet(ConsortiumFact event) {
        return "/consortia/" + event.consortiumId() + "/assessment";
    }
}
