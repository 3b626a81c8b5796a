package org.cordee.process.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cordee.bid.JustifyingPrice;
import org.cordee.process.AgreementSigning;
import org.cordee.process.ApplicationFile;
import org.cordee.process.BidSubmission;
import org.cordee.process.ConsortiumRows;
import org.cordee.process.DeadlineWatch;
import org.cordee.process.LifeStage;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.PartnerInvitation;
import org.cordee.process.PausedTimers;
import org.cordee.process.PricingConsolidation;
import org.cordee.process.ProcessVariables;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.SectionCycle;
import org.cordee.process.ShareNegotiation;
import org.cordee.process.Timers;
import org.cordee.process.UserTask;
import org.cordee.shared.Amount;
import org.cordee.shared.ConsortiumFact;
import org.cordee.submission.DepositingBid;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests that a reminder, an escalation or an alarm is sent by the first call of its worker; the second call and the
 * timer itself, which the test holds back until then, send nothing. A timer of a model that does not fire here fails
 * the test.
 */
class ReminderSentOnceProcessTests extends WorkerScene {

    private final Set<String> rung = new TreeSet<>();

    /**
     * A job that a timer starts.
     *
     * @param number of the reminder, where a worker sends several
     */
    private record Ring(String timer, String type, Map<String, Object> variables, String number) {

        Ring(String timer, String type, String variable, UUID subject) {
            this(timer, type, Map.of(variable, subject.toString()), "1");
        }
    }

    @Test
    void sendsEveryReminderEscalationAndAlarmOnceAtItsTime() {
        Pair pair = LifeStage.INVITING.reach(scenes, acts);
        invited(pair);
        negotiated(pair);
        agreed(pair);
        drafted(pair);
        deposited(pair);
        priced();

        assertThat(rung).isEqualTo(Timers.telling());
    }

    private void invited(Pair pair) {
        UUID invitation = acts.invitation(pair.scene(), pair.partner());
        Map<String, Object> turn = Map.of(ProcessVariables.INVITATION_ID, invitation.toString());
        String remind = PartnerInvitation.JOB_SEND_REMINDER;
        ring(pair, new Ring(PartnerInvitation.TIMER_FIRST_REMINDER_DUE, remind, turn, "1"));
        ring(pair, new Ring(PartnerInvitation.TIMER_SECOND_REMINDER_DUE, remind, turn, "2"));
        acts.join(pair.scene(), pair.partner());
    }

    private void negotiated(Pair pair) {
        UUID proposal = acts.propose(pair.scene());
        UUID member = scenes.task(pair.scene(), UserTask.ANSWER_SHARES).subjectId();
        Map<String, Object> answer = Map.of(
                ProcessVariables.PROPOSAL_ID, proposal.toString(), ProcessVariables.MEMBER_ID, member.toString());
        ring(
                pair,
                new Ring(
                        ShareNegotiation.TIMER_ANSWER_REMINDER_DUE, ShareNegotiation.JOB_REMIND_ANSWERER, answer, "1"));
        acts.agree(pair.scene(), pair.partner(), proposal);
    }

    private void agreed(Pair pair) {
        Scene scene = pair.scene();
        acts.release(scene);
        UUID signature =
                scenes.task(scene, UserTask.SIGN_AGREEMENT, pair.partner()).subjectId();
        ring(
                pair,
                new Ring(
                        AgreementSigning.TIMER_SIGNATURE_REMINDER_DUE,
                        AgreementSigning.JOB_REMIND_SIGNATORY,
                        ProcessVariables.SIGNATURE_ID,
                        signature));
        acts.signAgreement(scene, pair.partner());
        acts.signAgreement(scene, scene.lead());
        UUID power = scenes.task(scene, UserTask.GRANT_POWER, pair.partner()).subjectId();
        ring(
                pair,
                new Ring(
                        AgreementSigning.TIMER_POWER_REMINDER_DUE,
                        AgreementSigning.JOB_REMIND_GRANTOR,
                        ProcessVariables.POWER_ID,
                        power));
        acts.grant(scene, pair.partner());
    }

    private void drafted(Pair pair) {
        Scene scene = pair.scene();
        acts.settle(scene);
        UUID section =
                scenes.task(scene, UserTask.WRITE_SECTION, pair.partner()).subjectId();
        UUID file =
                scenes.task(scene, UserTask.PROVIDE_EVIDENCE, pair.partner()).subjectId();
        ring(
                pair,
                new Ring(
                        ApplicationFile.TIMER_EVIDENCE_REMINDER_DUE,
                        ApplicationFile.JOB_REMIND_MEMBER,
                        ProcessVariables.EVIDENCE_FILE_ID,
                        file),
                new Ring(
                        SectionCycle.TIMER_REMINDER_DUE,
                        SectionCycle.JOB_REMIND_WRITER,
                        ProcessVariables.SECTION_ID,
                        section),
                new Ring(
                        SectionCycle.TIMER_SECTION_DUE,
                        SectionCycle.JOB_ESCALATE_SECTION,
                        ProcessVariables.SECTION_ID,
                        section));
        for (Firm firm : List.of(pair.partner(), scene.lead())) {
            acts.approve(scene, acts.handIn(scene, firm));
        }
    }

    /** Fires the four alarms while the bid waits for its deposit, the last half an hour before the deadline. */
    private void deposited(Pair pair) {
        Scene scene = pair.scene();
        acts.freeze(scene);
        UUID approval = scenes.task(scene, UserTask.APPROVE_BID, pair.partner()).subjectId();
        ring(
                pair,
                new Ring(
                        BidSubmission.TIMER_APPROVAL_REMINDER_DUE,
                        BidSubmission.JOB_REMIND_APPROVER,
                        ProcessVariables.APPROVAL_ID,
                        approval));
        acts.approveFrozen(scene, pair.partner());
        scenes.task(scene, UserTask.DEPOSIT_BID);
        for (int alarm = 0; alarm < 4; alarm++) {
            ring(pair, new Ring(Timers.ALARM_DUE, DeadlineWatch.JOB_WATCH_DEADLINE, Map.of(), "1"));
        }
        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        scenes.ended(scene);
    }

    /**
     * Gives prices far below the buyer's estimate: the partner's still has to be justified when the lead's has to be
     * validated.
     */
    private void priced() {
        scenes.estimate(Amount.of("1000000"));
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID section = acts.write(scene, pair.partner(), "Notre **méthode**");
        scenes.task(scene, UserTask.REVIEW_SECTION);
        UUID low = scenes.task(scene, UserTask.FILL_PRICES, pair.partner()).subjectId();
        UUID explained = scenes.task(scene, UserTask.FILL_PRICES, scene.lead()).subjectId();
        String late = PricingConsolidation.JOB_ESCALATE_PRICE;
        ring(
                pair,
                new Ring(
                        SectionCycle.TIMER_REVIEW_DUE,
                        SectionCycle.JOB_ESCALATE_SECTION,
                        ProcessVariables.SECTION_ID,
                        section),
                new Ring(PricingConsolidation.TIMER_PRICE_DUE, late, ProcessVariables.PRICE_SHEET_ID, low));
        acts.givePrice(pair.partner(), low);
        acts.givePrice(scene.lead(), explained);
        justify(scene, scene.lead(), explained);
        scenes.task(scene, UserTask.JUSTIFY_PRICE, pair.partner());
        ring(
                pair,
                new Ring(PricingConsolidation.TIMER_JUSTIFICATION_DUE, late, ProcessVariables.PRICE_SHEET_ID, low),
                new Ring(PricingConsolidation.TIMER_VALIDATION_DUE, late, ProcessVariables.PRICE_SHEET_ID, explained));
        justify(scene, pair.partner(), low);
        acts.validatePrice(pair.partner(), low);
        acts.validatePrice(scene.lead(), explained);
        scenes.task(scene, UserTask.SET_MARGIN);
        ring(
                pair,
                new Ring(
                        PricingConsolidation.TIMER_MARGIN_DUE,
                        PricingConsolidation.JOB_ESCALATE_MARGIN,
                        Map.of(),
                        "1"));
    }

    private void justify(Scene scene, Firm firm, UUID sheet) {
        scenes.task(scene, UserTask.JUSTIFY_PRICE, firm);
        scenes.bean(JustifyingPrice.class).justify(firm.actor(), sheet, "Matériel amorti");
        scenes.task(scene, UserTask.VALIDATE_PRICE, firm);
    }

    /** Fires the timers in the order of their dates; the timers of the consortium are released together afterwards. */
    private void ring(Pair pair, Ring... rings) {
        Scene scene = pair.scene();
        ConsortiumRows standing = new ConsortiumRows(scenes, scene.id());
        standing.awaitIdle("before " + rings[0].timer());
        PausedTimers timers = new PausedTimers(scenes, scene.id());
        timers.hold();
        Map<ConsortiumFact, Integer> told = new LinkedHashMap<>();
        Arrays.stream(rings)
                .sorted(Comparator.comparing(ring -> timers.due(ring.timer())))
                .map(ring -> tellingOnce(scene, ring, timers.due(ring.timer())))
                .forEach(fact -> told.put(fact, audited(fact)));
        timers.release();
        for (Ring ring : rings) {
            scenes.await(ring.timer(), () -> !timers.waits(ring.timer(), scenes.now()));
            rung.add(ring.timer());
        }
        standing.awaitIdle("after " + rings[0].timer());
        assertThat(told).allSatisfy((fact, before) -> assertThat(audited(fact)).isEqualTo(before));
    }

    /** The engine cuts a date to milliseconds. */
    private ConsortiumFact tellingOnce(Scene scene, Ring ring, Instant cut) {
        Instant due = cut.plusMillis(1);
        scenes.pin(due.isAfter(scenes.now()) ? due : scenes.now());
        Map<String, String> headers = Map.of("reminder", ring.number());
        events.clear();

        Map<String, Object> first = perform(scene, ring.type(), ring.variables(), headers);

        List<ConsortiumFact> told = events.stream(ConsortiumFact.class).toList();
        assertThat(told).as(ring.timer()).hasSize(1);
        changesNothing(scene, ring.type(), ring.variables(), headers, first);
        return told.get(0);
    }

    /** Returns how often the same event of the same subject was recorded. */
    private int audited(ConsortiumFact fact) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT count(*) FROM audit_entry one JOIN audit_entry same ON same.chain = one.chain"
                                + " AND same.act = one.act AND same.subject_id <=> one.subject_id WHERE one.id = ?",
                        Integer.class,
                        fact.eventId());
    }
}
