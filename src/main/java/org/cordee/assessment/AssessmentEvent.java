package org.cordee.assessment;

import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** What people do about the legal check of a grouping: ids and codes only, no finding and no figure. */
public sealed interface AssessmentEvent extends ConsortiumFact {

    /** Somebody asked for a check, and there was something new to judge. */
    record GroupingAssessed(Stamp stamp, UUID runId, Stage stage) implements AssessmentEvent {}

    /** The lead wants to go on with a finding unresolved. */
    record WaiverAsked(Stamp stamp, UUID waiverId, String rule, String code) implements AssessmentEvent {}

    /** The coordinator agreed, or not. */
    record WaiverDecided(Stamp stamp, UUID waiverId, WaiverState decision) implements AssessmentEvent {}
}
