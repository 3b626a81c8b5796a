package org.cordee.consortium;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.assessment.Stage;
import org.cordee.assessment.blocker.DecidingWaiver;
import org.cordee.assessment.blocker.GoingOn;
import org.cordee.assessment.blocker.WaivingFinding;
import org.cordee.assessment.judging.AssessingGrouping;
import org.cordee.assessment.judging.CheckingStage;
import org.cordee.assessment.sheet.AssessmentReading;
import org.cordee.assessment.sheet.CheckView;
import org.cordee.assessment.sheet.CheckView.FindingLine;
import org.cordee.compliance.law.finding.Waiving;
import org.cordee.process.BlockedGroupings;
import org.jspecify.annotations.Nullable;

/** Prepares the acts on a finding of the legal check: the lead has not stated its size. */
final class RacesOverFindings {

    private RacesOverFindings() {}

    static Map<String, RacedAct> all() {
        return Map.of(
                "AssessingGrouping.assess",
                lane -> () -> lane.the(AssessingGrouping.class).assess(lane.lead(), lane.id()),
                "CheckingStage.check",
                lane -> () -> lane.the(CheckingStage.class).check(lane.id(), Stage.DESIGN, "race"),
                "WaivingFinding.waive",
                RacesOverFindings::waive,
                "DecidingWaiver.decide",
                lane -> decide(lane, true),
                "DecidingWaiver.decide no",
                lane -> decide(lane, false),
                "GoingOn.goOn",
                RacesOverFindings::goOn);
    }

    private static @Nullable Runnable waive(RaceLane lane) {
        if (lane.first("SELECT id FROM assessment_run WHERE consortium_id = ?") == null) {
            return null;
        }
        CheckView latest = lane.the(AssessmentReading.class).latest(lane.lead(), lane.id(), Locale.FRENCH);
        String why = lane.word();
        return Objects.requireNonNull(latest.sheet()).findings().stream()
                .filter(finding -> finding.waiving() == Waiving.LEAD_AND_COORDINATOR)
                .map(FindingLine::key)
                .<Runnable>map(key -> () -> lane.the(WaivingFinding.class).waive(lane.lead(), lane.id(), key, why))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Runnable decide(RaceLane lane, boolean granted) {
        UUID waiver = lane.first("SELECT id FROM assessment_waiver WHERE consortium_id = ?");
        return waiver == null
                ? null
                : () -> lane.the(DecidingWaiver.class).decide(BlockedGroupings.COORDINATOR, lane.id(), waiver, granted);
    }

    private static @Nullable Runnable goOn(RaceLane lane) {
        UUID stage = lane.first("SELECT id FROM assessment_blocked_stage WHERE consortium_id = ?");
        if (stage == null) {
            return null;
        }
        UUID run = lane.the(AssessmentReading.class)
                .blocked(lane.lead(), lane.id(), stage, Locale.FRENCH)
                .runId();
        String why = lane.word();
        return () -> lane.the(GoingOn.class).goOn(lane.lead(), lane.id(), stage, run, why);
    }
}
