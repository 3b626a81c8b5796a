package org.cordee.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cordee.candidacy.CandidacyReading;
import org.cordee.candidacy.FreezingApplication;
import org.cordee.candidacy.RecordingApplicationDeposit;
import org.cordee.process.PartyActs;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ListedFile;
import org.cordee.submission.StoringPlatformReceipt;

/** Two consortia of a restricted procedure: one has frozen its application, the other has deposited it. */
final class ApplyingConsortia {

    private final Scenes scenes;
    private final PartyActs acts;

    ApplyingConsortia(Scenes scenes, PartyActs acts) {
        this.scenes = scenes;
        this.acts = acts;
    }

    void putInto(TestObjects things, Firm lead, Firm member) {
        scenes.restrict();
        things.put("frozen consortia", frozen(lead, member).id());
        Scene applied = frozen(lead, member);
        deposit(applied);
        things.put("applied consortia", applied.id());
        UUID deposit = scenes.bean(CandidacyReading.class)
                .of(lead.actor(), applied.id())
                .deposits()
                .get(0)
                .id();
        things.put("applied deposits", deposit, CallerRelation.LEAD);
    }

    private Scene frozen(Firm lead, Firm member) {
        Scene scene = scenes.launched(scenes.opened(lead, false), List.of(member));
        acts.join(scene, member);
        acts.agree(scene, member, acts.propose(scene));
        acts.release(scene);
        acts.signAgreement(scene, member);
        acts.signAgreement(scene, lead);
        acts.grant(scene, member);
        acts.prepareApplication(scene);
        scenes.task(scene, UserTask.FREEZE_APPLICATION);
        scenes.bean(FreezingApplication.class).freeze(lead.actor(), scene.id());
        scenes.task(scene, UserTask.DEPOSIT_APPLICATION);
        return scene;
    }

    private void deposit(Scene scene) {
        Actor lead = scene.lead().actor();
        byte[] receipt = "Accusé de réception".getBytes(StandardCharsets.UTF_8);
        UUID kept = scenes.bean(StoringPlatformReceipt.class)
                .keep(lead, scene.id(), new ByteArrayInputStream(receipt), "ar.txt", "text/plain")
                .id();
        List<ListedFile> files = scenes.bean(CandidacyReading.class).of(lead, scene.id()).files().stream()
                .map(ListedFile::of)
                .toList();
        scenes.bean(RecordingApplicationDeposit.class)
                .record(
                        lead,
                        scene.id(),
                        new HandReceipt(
                                "PLACE", "AR-2", scenes.now(), scenes.now(), Deadline.PARIS, files, kept, null, false));
        scenes.task(scene, UserTask.RECORD_DECISION);
    }
}
