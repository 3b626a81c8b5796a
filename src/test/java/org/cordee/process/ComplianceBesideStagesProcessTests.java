package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.CheckView;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests the check of a consortium beside its stages: an event between two of them, a waiver, the end of the consortium.
 */
class ComplianceBesideStagesProcessTests extends ComplianceScene {

    @Test
    @CoversFlows({"flow_CheckWanted_CheckAgain", "flow_CheckAgain_CheckedAgain"})
    void asksTheLeadToResolveACaseOfExclusionDeclaredBetweenTwoStages() {
        Pair pair = LifeStage.FREEZING.reach(scenes, acts);
        Scene scene = pair.scene();
        blocked.declare(pair, true);

        UUID stage = stage(scene);
        assertThat(blocked.blocked(scene, stage).findings())
                .extracting(CheckView.FindingLine::code)
                .containsExactly("exclusion.of-a-member");
        assertThat(blocked.blocked(scene, stage).toString()).doesNotContain("L2141-5");
        refused("assessment.blocked.awaited", () -> freeze(scene));

        blocked.declare(pair, false);

        released(scene);
        assertThat(blocked.stages(scene)).containsExactly("FINAL CLEAN");
        freeze(scene);
    }

    /** The procedure lasts until the award (L2141-12); the deposited bid does not change. */
    @Test
    void judgesACaseOfExclusionDeclaredAfterTheDepositWithoutBlocking() {
        Pair pair = LifeStage.DEPOSITING.reach(scenes, acts);
        Scene scene = pair.scene();
        deposit(scene);
        scenes.depositChecked(scene);

        blocked.declare(pair, true);

        scenes.await("the check of what was declared", () -> blockersOfTheLatestRun(scene) == 1);
        assertThat(blocked.stages(scene)).isEmpty();
    }

    private int blockersOfTheLatestRun(Scene scene) {
        return Objects.requireNonNull(scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT blockers FROM assessment_run WHERE consortium_id = ? ORDER BY judged_at DESC, id DESC LIMIT 1",
                        Integer.class,
                        scene.id()));
    }

    @Test
    @CoversFlows({
        "flow_WaiverAsked_DecideWaiver",
        "flow_WaiverToDecide_DecideWaiver",
        "flow_DecideWaiver_WaiverDecided",
        "flow_DecideWaiver_WaiverSettled"
    })
    void givesAWaiverToTheCoordinatorsUntilOneDecides() {
        Pair pair = LifeStage.REVIEWING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        blocked.forgetFigures(scene.lead(), pair.partner());
        blocked.check(scene.lead().actor(), scene);
        UUID first = blocked.askWaiver(scene);
        UUID second = blocked.askWaiver(scene);
        scenes.await(
                "both for the coordinators",
                () -> scenes.tasks(scene, UserTask.DECIDE_WAIVER).stream()
                        .map(OpenTask::subjectId)
                        .toList()
                        .containsAll(List.of(first, second)));
        assertThat(scenes.bean(TaskInbox.class)
                        .of(BlockedConsortia.COORDINATOR, PageRequest.of(0, 1000))
                        .map(OpenTask::subjectId)
                        .toList())
                .contains(first, second);
        assertThat(scenes.bean(AssessmentReading.class)
                        .waiver(BlockedConsortia.COORDINATOR, scene.id(), first, Locale.FRENCH)
                        .waiver()
                        .reason())
                .isEqualTo("Chiffres attendus lundi");

        decide(scene, first, false);
        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> decide(scene, second, true)),
                ConcurrentActs.done(() -> decide(scene, second, true)));

        scenes.await(
                "both decided",
                () -> scenes.tasks(scene, UserTask.DECIDE_WAIVER).isEmpty());
        assertThat(answers).containsExactlyInAnyOrder("done", "assessment.waiver.decided-already");
        assertThat(waivers(scene)).containsExactly("REFUSED", "GRANTED");
    }

    @Test
    void closesBlockersAndWaiversOfAnAbandonedConsortium() {
        Scene scene = blocked.atItsShares().scene();
        blocked.askWaiver(scene);
        scenes.task(scene, UserTask.DECIDE_WAIVER);

        scenes.bean(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Trop de risques");

        scenes.ended(scene);
        assertThat(blocked.stages(scene)).containsExactly("DRAFT OVERTAKEN");
        assertThat(waivers(scene)).containsExactly("LAPSED");
    }
}
