package org.cordee.process;

import java.util.List;
import java.util.UUID;
import org.cordee.assessment.DecidingWaiver;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

/** Base class for tests of the check: consortia with a blocker. */
abstract class ComplianceScene extends ProcessScene {

    BlockedConsortia blocked;

    @BeforeEach
    void createBlockedConsortia() {
        blocked = new BlockedConsortia(scenes, acts);
    }

    UUID stage(Scene scene) {
        return scenes.task(scene, UserTask.RESOLVE_BLOCKER).subjectId();
    }

    void released(Scene scene) {
        scenes.await(
                "nothing blocks any more",
                () -> scenes.tasks(scene, UserTask.RESOLVE_BLOCKER).isEmpty());
    }

    void freeze(Scene scene) {
        scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
    }

    void deposit(Scene scene) {
        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
    }

    void decide(Scene scene, UUID waiver, boolean granted) {
        scenes.bean(DecidingWaiver.class).decide(BlockedConsortia.COORDINATOR, scene.id(), waiver, granted);
    }

    List<String> waivers(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT state FROM assessment_waiver WHERE consortium_id = ? ORDER BY asked_at, id",
                        String.class,
                        scene.id());
    }

    List<String> audited(Scene scene, String act) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT act FROM audit_entry WHERE chain = ? AND act = ?",
                        String.class,
                        scene.id().toString(),
                        act);
    }
}
