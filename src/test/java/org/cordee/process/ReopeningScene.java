package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.ListedDeposit;
import org.cordee.submission.RecordingHandDeposit;
import org.cordee.submission.ReopeningFrozenBid;
import org.cordee.submission.SampleReceipts;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.springframework.jdbc.core.JdbcTemplate;

/** Base class for tests of a reopened bid: a pair whose lead reopens its frozen bid. */
abstract class ReopeningScene extends ProcessScene {

    static final String REASON = "Une quantité est fausse page 3";
    static final Duration LATER = Duration.ofDays(20);

    ConsortiumState state(Scene scene) {
        return scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    Instant deadline(Scene scene) {
        return scenes.bean(ConsortiumLookup.class)
                .consortium(scene.id())
                .deadline()
                .instant();
    }

    SubmissionView view(Scene scene) {
        return scenes.bean(SubmissionReading.class).view(scene.lead().actor(), scene.id());
    }

    List<DepositOutcome> outcomes(Scene scene) {
        return scenes.bean(SubmissionReading.class).deposits(scene.lead().actor(), scene.id()).stream()
                .map(listed -> listed.receipt().depositOutcome())
                .toList();
    }

    /** Returns the index of the deposit that counts, from 0. */
    int counting(Scene scene) {
        List<ListedDeposit> all =
                scenes.bean(SubmissionReading.class).deposits(scene.lead().actor(), scene.id());
        assertThat(all).filteredOn(ListedDeposit::counts).hasSize(1);
        return all.indexOf(
                all.stream().filter(ListedDeposit::counts).findFirst().orElseThrow());
    }

    void reopen(Scene scene, Firm whose) {
        reopen(scene, whose, view(scene).reopenings().size() + 1);
    }

    void reopen(Scene scene, Firm whose, int number) {
        scenes.bean(ReopeningFrozenBid.class)
                .reopen(scene.lead().actor(), scene.id(), number, Set.of(whose.organisationId()), REASON);
    }

    /**
     * Reopens the bid after its missed deadline: the buyer sets a later one, and the lead reopens the bid, with the
     * request sent twice.
     */
    void reopenAfterLaterDeadline(Scene scene, UUID... whose) {
        acts.moveDeadline(scene, scenes.now().plus(LATER));
        for (int time = 0; time < 2; time++) {
            scenes.bean(ReopeningFrozenBid.class).reopen(scene.lead().actor(), scene.id(), 1, Set.of(whose), REASON);
        }
        scenes.await("carried and watched", () -> carried(scene) && watched(scene));
    }

    /** Reopens the bid while all parts stay approved. */
    void reopenNothing(Scene scene) {
        scenes.bean(ReopeningFrozenBid.class)
                .reopen(
                        scene.lead().actor(),
                        scene.id(),
                        view(scene).reopenings().size() + 1,
                        Set.of(),
                        REASON);
    }

    /** Records a deposit on the platform that was complete a minute ago. */
    void depositByHand(Scene scene, String number) {
        Instant at = scenes.now().minusSeconds(60);
        scenes.bean(RecordingHandDeposit.class)
                .record(
                        scene.lead().actor(),
                        scene.id(),
                        SampleReceipts.whole(scenes.application(), scene.lead().actor(), scene.id(), number, at));
    }

    /** Returns a pair whose bid was frozen and approved, and not deposited before the deadline. */
    Pair missed() {
        Pair pair = LifeStage.DEPOSITING.reach(scenes, acts);
        miss(pair.scene());
        return pair;
    }

    void miss(Scene scene) {
        scenes.pin(deadline(scene).plusSeconds(60));
        scenes.await("the missed deadline", () -> state(scene) == ConsortiumState.DEADLINE_MISSED);
        scenes.ended(scene);
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
    }

    String deposit(Scene scene) {
        scenes.task(scene, UserTask.DEPOSIT_BID);
        return scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
    }

    Pair deposited() {
        Pair pair = LifeStage.DEPOSITING.reach(scenes, acts);
        deposit(pair.scene());
        checked(pair.scene());
        scenes.ended(pair.scene());
        scenes.await("rest", new ConsortiumRows(scenes, pair.scene().id())::isIdle);
        return pair;
    }

    /** Waits for the check of this deposit, so that later changes of the members' figures do not reach it. */
    private void checked(Scene scene) {
        scenes.await(
                "the check of the deposit",
                () -> scenes.bean(JdbcTemplate.class)
                                .queryForObject(
                                        "SELECT count(*) FROM assessment_run WHERE consortium_id = ? AND stage = 'POST'",
                                        Integer.class,
                                        scene.id())
                        > 0);
    }

    /** Gives the partner's section and price again; then freezes the bid, and approves it as the partner. */
    void rework(Pair pair) {
        Scene scene = pair.scene();
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, pair.partner()).subjectId();
        assertThat(scenes.tasks(scene, UserTask.FILL_PRICES)).hasSize(1);
        acts.givePrice(pair.partner(), sheet);
        scenes.task(scene, UserTask.VALIDATE_PRICE, pair.partner());
        acts.validatePrice(pair.partner(), sheet);
        acts.setMargin(scene);
        UUID section =
                scenes.task(scene, UserTask.WRITE_SECTION, pair.partner()).subjectId();
        acts.writeAgain(pair.partner(), section);
        scenes.task(scene, UserTask.REVIEW_SECTION);
        acts.approve(scene, section);
        acts.freeze(scene);
        acts.approveFrozen(scene, pair.partner());
    }

    boolean carried(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM process_link WHERE consortium_id = ? AND ended_at IS NULL"
                                        + " AND process_instance_key IS NOT NULL",
                                Integer.class,
                                scene.id())
                == 1;
    }

    boolean watched(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM process_link WHERE consortium_id = ? AND alarm_at IS NOT NULL",
                                Integer.class,
                                scene.id())
                == 1;
    }

    List<String> news(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT kind FROM consortium_news WHERE consortium_id = ? ORDER BY happened_at",
                        String.class,
                        scene.id());
    }
}
