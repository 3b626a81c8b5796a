package org.cordee.process.command;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.WithdrawingInvitation;
import org.cordee.process.BlockedGroupings;
import org.cordee.process.ExpiringPieces;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.Stage;
import org.cordee.process.Stage.Pair;
import org.cordee.process.Standing;
import org.cordee.process.command.EngineOrder.PublishMessage;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.engine.ProcessEngine;
import org.cordee.process.model.ApplicationFile;
import org.cordee.process.model.BidSubmission;
import org.cordee.process.model.ComplianceCheck;
import org.cordee.process.model.ConsortiumBuilding;
import org.cordee.process.model.DeadlineWatch;
import org.cordee.process.model.Messages;
import org.cordee.process.model.PartnerInvitation;
import org.cordee.process.model.UserTask;
import org.cordee.process.task.Inbox;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.ReopeningFrozenBid;
import org.cordee.submission.approval.ApprovalDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A server that dies after telling the engine and before noting it tells the engine again: nothing may change. */
class SentTwiceProcessTests extends ProcessScene {

    private static final Duration LONG_ENOUGH_TO_SEE = Duration.ofSeconds(2);

    static Stream<String> messages() {
        return Messages.names().stream();
    }

    /** A grouping that has just been told this message. A message that is new in a model fails here. */
    private Scene told(String message) {
        return switch (message) {
            case ConsortiumBuilding.MESSAGE_OPENED ->
                Stage.DEFINING_SLOTS.reach(scenes, acts).scene();
            case ConsortiumBuilding.MESSAGE_ABANDONED, DeadlineWatch.MESSAGE_CLOSED -> abandoned();
            case ConsortiumBuilding.MESSAGE_DEADLINE_PASSED -> tooLate();
            case DeadlineWatch.MESSAGE_DEADLINE_MOVED -> moved();
            case PartnerInvitation.MESSAGE_WITHDRAWN -> withdrawn();
            case ApplicationFile.MESSAGE_EVIDENCE_DATES_MOVED -> redated();
            case BidSubmission.MESSAGE_APPROVAL_MOVED -> objected();
            case BidSubmission.MESSAGE_BID_REOPENED -> reopened(false);
            case ConsortiumBuilding.MESSAGE_REOPENED -> reopened(true);
            case ComplianceCheck.MESSAGE_BLOCKER_MOVED -> resolved();
            case ConsortiumBuilding.MESSAGE_WAIVER_ASKED -> waived();
            case ConsortiumBuilding.MESSAGE_CHECK_WANTED -> ended(checkedAgain());
            case ConsortiumBuilding.MESSAGE_RENEWAL_AWAITED -> ended(renewing());
            default -> throw new IllegalStateException("no scene tells " + message + " twice");
        };
    }

    private Scene abandoned() {
        return ended(Stage.INVITING.reach(scenes, acts).scene());
    }

    private Scene tooLate() {
        Scene scene = Stage.DEFINING_SLOTS.reach(scenes, acts).scene();
        scenes.pass(Duration.ofDays(41));
        scenes.ended(scene);
        return scene;
    }

    private Scene moved() {
        Scene scene = Stage.DEFINING_SLOTS.reach(scenes, acts).scene();
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(60)));
        return scene;
    }

    private Scene withdrawn() {
        List<Firm> candidates = scenes.firms(2);
        Scene scene = scenes.launched(false, candidates);
        UUID invitation = acts.invitation(scene, candidates.get(0));
        scenes.the(WithdrawingInvitation.class).withdraw(scene.lead().actor(), invitation, "Erreur");
        acts.invitation(scene, candidates.get(1));
        return scene;
    }

    /** Both handed in with their new dates: under another id, a task that still waits would begin again with the same ones. */
    private Scene redated() {
        Pair pair = Stage.OUTLINING.reach(scenes, acts);
        Scene scene = pair.scene();
        Instant before =
                scenes.task(scene, UserTask.PROVIDE_EVIDENCE, pair.partner()).dueAt();
        scenes.task(scene, UserTask.PROVIDE_EVIDENCE, scene.lead());
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(80)));
        scenes.await(
                "the new dates",
                () -> scenes.tasks(scene, UserTask.PROVIDE_EVIDENCE).stream()
                                .filter(task -> task.dueAt().isAfter(before))
                                .count()
                        == 2);
        acts.handInEvidence(scene, pair.partner());
        acts.handInEvidence(scene, scene.lead());
        scenes.await(
                "both handed in",
                () -> scenes.tasks(scene, UserTask.CHECK_APPLICATION).size() == 2);
        return scene;
    }

    private Scene objected() {
        Pair pair = Stage.APPROVING.reach(scenes, acts);
        UUID approval = scenes.task(pair.scene(), UserTask.APPROVE_BID).subjectId();
        acts.objectToFrozen(pair.partner(), approval);
        scenes.task(pair.scene(), UserTask.DECIDE_APPROVAL);
        acts.decideApproval(pair.scene(), ApprovalDecision.DEPOSIT_WITHOUT);
        scenes.task(pair.scene(), UserTask.DEPOSIT_BID);
        return pair.scene();
    }

    private Scene reopened(boolean deposited) {
        Pair pair = Stage.DEPOSITING.reach(scenes, acts);
        Scene scene = pair.scene();
        if (deposited) {
            scenes.the(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        }
        scenes.the(ReopeningFrozenBid.class)
                .reopen(
                        scene.lead().actor(),
                        scene.id(),
                        1,
                        Set.of(pair.partner().organisationId()),
                        "Une erreur");
        scenes.task(scene, UserTask.FILL_PRICES);
        scenes.task(scene, UserTask.WRITE_SECTION);
        return scene;
    }

    private Scene resolved() {
        BlockedGroupings blocked = new BlockedGroupings(scenes, acts);
        Scene scene = blocked.atItsShares().scene();
        blocked.openToAll(scene);
        blocked.check(scene.lead().actor(), scene);
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        return scene;
    }

    /** A check that finds nothing any more leaves nothing behind. */
    private Scene checkedAgain() {
        BlockedGroupings blocked = new BlockedGroupings(scenes, acts);
        Pair pair = Stage.FREEZING.reach(scenes, acts);
        blocked.declare(pair, true);
        scenes.task(pair.scene(), UserTask.RESOLVE_BLOCKER);
        blocked.declare(pair, false);
        scenes.await(
                "resolved",
                () -> scenes.tasks(pair.scene(), UserTask.RESOLVE_BLOCKER).isEmpty());
        return pair.scene();
    }

    /** While its grouping is on its way the message of another id would be another waiver's. */
    private Scene waived() {
        Scene scene = Stage.REVIEWING_AGREEMENT.reach(scenes, acts).scene();
        new BlockedGroupings(scenes, acts).askWaiver(scene);
        scenes.task(scene, UserTask.DECIDE_WAIVER);
        return ended(scene);
    }

    private Scene ended(Scene scene) {
        scenes.the(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Essai");
        scenes.ended(scene);
        return scene;
    }

    private Scene renewing() {
        Pair pair = Stage.OUTLINING.reach(scenes, acts);
        new ExpiringPieces(scenes, acts).accepted(pair, ExpiringPieces.TOO_SHORT);
        scenes.task(pair.scene(), UserTask.RENEW_EVIDENCE, pair.partner());
        return pair.scene();
    }

    /** A server that died in between sends the very same message again. */
    @Test
    void aWaiverAskedOnceIsDecidedOnce() {
        Scene scene = Stage.REVIEWING_AGREEMENT.reach(scenes, acts).scene();
        new BlockedGroupings(scenes, acts).askWaiver(scene);
        scenes.task(scene, UserTask.DECIDE_WAIVER);

        countsOnceUnderItsOwnId(scene, ConsortiumBuilding.MESSAGE_WAIVER_ASKED);
    }

    @Test
    void aCheckWantedOnceIsMadeOnce() {
        countsOnceUnderItsOwnId(checkedAgain(), ConsortiumBuilding.MESSAGE_CHECK_WANTED);
    }

    @Test
    void aRenewalAskedForOnceIsAwaitedOnce() {
        countsOnceUnderItsOwnId(renewing(), ConsortiumBuilding.MESSAGE_RENEWAL_AWAITED);
    }

    private void countsOnceUnderItsOwnId(Scene scene, String name) {
        Sent sent = sent(scene, name);

        nothingChangesIn(
                scene,
                () -> scenes.the(ProcessEngine.class)
                        .publish(
                                sent.message().name(),
                                sent.message().correlationKey(),
                                sent.id().toString(),
                                sent.message().variables()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageCountsOnceUnderItsOwnIdAndUnderAnother(String name) {
        Scene scene = told(name);
        Sent sent = sent(scene, name);
        ProcessEngine engine = scenes.the(ProcessEngine.class);

        nothingChangesIn(scene, () -> {
            engine.publish(
                    name,
                    sent.message().correlationKey(),
                    sent.id().toString(),
                    sent.message().variables());
            engine.publish(
                    name,
                    sent.message().correlationKey(),
                    UUID.randomUUID().toString(),
                    sent.message().variables());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aCommandOfEachKindCountsOnce(EngineOrder.Kind kind) {
        Scene scene = Stage.INVITING.reach(scenes, acts).scene();
        if (kind != EngineOrder.Kind.COMPLETE_TASK) {
            scene = moved();
        }
        Scene told = scene;

        nothingChangesIn(told, () -> {
            assertThat(scenes.the(JdbcTemplate.class)
                            .update(
                                    "UPDATE engine_command SET state = 'WAITING', attempts = 0 WHERE consortium_id = ?"
                                            + " AND kind = ? ORDER BY sequence DESC LIMIT 1",
                                    told.id(),
                                    kind.name()))
                    .isOne();
            scenes.await("sent again", new Standing(scenes, told.id())::atRest);
        });
    }

    private void nothingChangesIn(Scene scene, Runnable again) {
        Standing standing = new Standing(scenes, scene.id());
        scenes.await("rest", standing::atRest);
        scenes.the(Inbox.class).sweep();
        scenes.await("the overview that says what waits", () -> isLevel(scene));
        Map<String, List<String>> before = standing.now();
        Set<Long> instances = instances(scene);

        again.run();

        Awaitility.await()
                .during(LONG_ENOUGH_TO_SEE)
                .atMost(LONG_ENOUGH_TO_SEE.multipliedBy(2))
                .untilAsserted(() -> {
                    assertThat(instances(scene)).isEqualTo(instances);
                    assertThat(standing.now()).isEqualTo(before);
                });
    }

    /** What waits may have been told by two threads in the wrong order; the next sweep tells it again. */
    private boolean isLevel(Scene scene) {
        return scenes.the(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM progress p WHERE consortium_id = ? AND NOT (next_due_at <=> (SELECT"
                                        + " min(due_at) FROM open_task t WHERE t.consortium_id = p.consortium_id))",
                                Integer.class,
                                scene.id())
                == 0;
    }

    private record Sent(UUID id, PublishMessage message) {}

    private Sent sent(Scene scene, String name) {
        return scenes
                .the(JdbcTemplate.class)
                .query(
                        "SELECT id, payload FROM engine_command WHERE consortium_id = ? AND kind = 'PUBLISH_MESSAGE'",
                        (row, number) -> new Sent(
                                row.getObject("id", UUID.class),
                                scenes.the(JsonMapper.class).readValue(row.getString("payload"), PublishMessage.class)),
                        scene.id())
                .stream()
                .filter(sent -> sent.message().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Set<Long> instances(Scene scene) {
        return scenes
                .the(EngineConnection.class)
                .client()
                .newProcessInstanceSearchRequest()
                .filter(filter -> filter.variables(Map.of("consortiumId", "\"" + scene.id() + "\"")))
                .send()
                .join()
                .items()
                .stream()
                .map(instance -> instance.getProcessInstanceKey())
                .collect(toSet());
    }
}
