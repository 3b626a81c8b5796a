package org.cordee.consortium;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.assessment.AssessingConsortium;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.AssessmentStage;
import org.cordee.assessment.CheckView;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.CheckingStage;
import org.cordee.assessment.DecidingWaiver;
import org.cordee.assessment.ProceedingDespiteFindings;
import org.cordee.assessment.WaivingFinding;
import org.cordee.law.rules.WaiverAuthority;
import org.cordee.process.BlockedConsortia;
import org.jspecify.annotations.Nullable;

/** Prepares the acts on a finding of the legal check: the lead has not stated its size. */
final class RacesOverFindings {

    private RacesOverFindings() {}

    static Map<String, RacedAct> all() {
        return Map.of(
                "AssessingConsortium.assess",
                lane -> () -> lane.the(AssessingConsortium.class).assess(lane.lead(), lane.id()),
                "CheckingStage.check",
                lane -> () -> lane.the(CheckingStage.class).check(lane.id(), AssessmentStage.DESIGN, "race"),
                "WaivingFinding.waive",
                RacesOverFindings::waive,
                "DecidingWaiver.decide",
                lane -> decide(lane, true),
                "DecidingWaiver.decide no",
                lane -> decide(lane, false),
                "ProceedingDespiteFindings.proceed",
                RacesOverFindings::goOn);
    }

    private static @Nullable Runnable waive(RestorableConsortium lane) {
        if (lane.first("SELECT id FROM assessment_run WHERE consortium_id = ?") == null) {
            return null;
        }
        CheckView latest = lane.the(AssessmentReading.class).latest(lane.lead(), lane.id(), Locale.FRENCH);
        String why = lane.word();
        return Objects.requireNonNull(latest.sheet()).findings().stream()
                .filter(finding -> finding.waiving() == WaiverAuthority.LEAD_AND_COORDINATOR)
                .map(FindingLine::key)
                .<Runnable>map(key -> () -> lane.the(WaivingFinding.class).waive(lane.lead(), lane.id(), key, why))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Runnable decide(RestorableConsortium lane, boolean granted) {
        UUID waiver = lane.first("SELECT id FROM assessment_waiver WHERE consortium_id = ?");
        return waiver == null
                ? null
                : () -> lane.the(DecidingWaiver.class).decide(BlockedConsortia.COORDINATOR, lane.id(), waiver, granted);
    }

    private static @Nullable Runnable goOn(RestorableConsortium lane) {
        UUID stage = lane.first("SELECT id FROM assessment_blocked_stage WHERE consortium_id = ?");
        if (stage == null) {
            return null;
        }
        UUID run = lane.the(AssessmentReading.class)
                .blocked(lane.lead(), lane.id(), stage, Locale.FRENCH)
                .runId();
        String why = lane.word();
        return () -> lane.the(ProceedingDespiteFindings.class).proceed(lane.lead(), lane.id(), stage, run, why);
    }
}
