package org.cordee.process;

import java.util.UUID;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.EvidenceView;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.BeforeEach;

/** Base class for tests of evidence: a consortium whose members are asked for it, with the file of its partner. */
abstract class EvidenceScene extends ProcessScene {

    Pair pair;
    Scene scene;
    Firm partner;
    UUID file;

    @BeforeEach
    void untilTheEvidenceIsAskedFor() {
        pair = LifeStage.OUTLINING.reach(scenes, acts);
        scene = pair.scene();
        partner = pair.partner();
        file = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, partner).subjectId();
    }

    EvidenceView seenBy(Firm firm) {
        return scenes.bean(ApplicationReading.class).evidence(firm.actor(), file);
    }
}
