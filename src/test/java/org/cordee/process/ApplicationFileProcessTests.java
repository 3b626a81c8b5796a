package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cordee.ConcurrentActs;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.document.Archive;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.CheckingEvidence;
import org.cordee.evidence.EvidenceCorrections;
import org.cordee.evidence.EvidenceDueDates;
import org.cordee.evidence.EvidenceState;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests every path of {@code application-file}, and the evidence that the bid includes. */
class ApplicationFileProcessTests extends EvidenceScene {

    private CheckingEvidence checking() {
        return scenes.bean(CheckingEvidence.class);
    }

    private void corrections() {
        scenes.task(scene, UserTask.CHECK_APPLICATION);
        checking().askCorrections(scene.lead().actor(), file, EvidenceCorrections.of("Plus récente"), null);
        scenes.task(scene, UserTask.PROVIDE_EVIDENCE, partner);
    }

    private Timestamp reminder(OpenTask task) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT at FROM task_timer WHERE user_task_key = ? AND element_id = ?",
                        Timestamp.class,
                        task.key(),
                        "timer_EvidenceReminderDue");
    }

    @Test
    @CoversFlows({
        "flow_AgreementSigned_OpenApplication",
        "flow_OpenApplication_Evidence",
        "flow_EvidenceAwaited_ProvidingBegins",
        "flow_ProvidingBegins_ProvideEvidence",
        "flow_ProvideEvidence_Provided",
        "flow_Provided_CheckApplication",
        "flow_CheckApplication_Checked",
        "flow_Checked_EvidenceSettled",
        "flow_EvidenceSettled_EvidenceSettled",
        "flow_Evidence_ApplicationComplete"
    })
    void includesAcceptedEvidenceInTheBidAndDelaysTheFreezeUntilThen() throws IOException {
        acts.approve(scene, acts.handIn(scene, partner));
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.setMargin(scene);
        scenes.await(
                "nothing is left of the drafting",
                () -> scenes.tasks(scene, UserTask.SET_MARGIN).isEmpty());
        assertThat(scenes.tasks(scene, UserTask.FREEZE_BID)).isEmpty();
        assertThatThrownBy(
                        () -> scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("application.not-settled"));

        acts.prepareApplication(scene);
        acts.deposit(scene, partner);

        scenes.ended(scene);
        byte[] zip = scenes.bean(SubmissionReading.class)
                .download(scene.lead().actor(), scene.id())
                .bytes();
        assertThat(Archive.read(new ByteArrayInputStream(zip)).keySet())
                .filteredOn(name -> name.startsWith("candidature/"))
                .containsExactly(
                        "candidature/01-sillage-travaux-publics/dc1.pdf",
                        "candidature/01-sillage-travaux-publics/dc2.pdf",
                        "candidature/01-sillage-travaux-publics/declaration-sur-l-honneur.pdf",
                        "candidature/02-les-mains-vertes/dc2.pdf",
                        "candidature/02-les-mains-vertes/declaration-sur-l-honneur.pdf",
                        "candidature/02-les-mains-vertes/pouvoir-au-mandataire.pdf");
    }

    @Test
    @CoversFlows({"flow_Checked_ProvidingBegins"})
    void letsTheLeadRequestCorrectionsThreeTimesAndThenDecide() {
        acts.handInEvidence(scene, partner);
        for (int round = 1; round <= 3; round++) {
            corrections();
            assertThat(seenBy(partner).words()).isEqualTo("Plus récente");
            acts.handInEvidence(scene, partner);
        }
        scenes.task(scene, UserTask.CHECK_APPLICATION);

        assertThat(seenBy(scene.lead()).roundsLeft()).isZero();
        assertThatThrownBy(() ->
                        checking().askCorrections(scene.lead().actor(), file, EvidenceCorrections.of("Encore"), null))
                .isInstanceOf(RuleViolation.class);
        checking().waive(scene.lead().actor(), file, "Toujours périmée");

        scenes.await(
                "the end of the check",
                () -> scenes.tasks(scene, UserTask.CHECK_APPLICATION).isEmpty());
        assertThat(seenBy(partner).state()).isEqualTo(EvidenceState.WITHOUT);
    }

    @Test
    @CoversFlows("flow_Provided_EvidenceSettled")
    void letsTheLeadWaiveTheEvidenceWithAReason() {
        checking().waive(scene.lead().actor(), file, "Le membre ne répond plus");

        scenes.await(
                "the end of the waiting",
                () -> scenes.tasks(scene, UserTask.PROVIDE_EVIDENCE).stream()
                        .noneMatch(task -> task.subjectId().equals(file)));
        acts.prepareApplication(scene);
        assertThat(scenes.bean(ApplicationReading.class)
                        .of(scene.lead().actor(), scene.id())
                        .settled())
                .isTrue();
    }

    @Test
    @CoversFlows({"flow_EvidenceReminderDue_RemindMember", "flow_RemindMember_MemberReminded"})
    void remindsAMemberTwoDaysBeforeItsEvidenceIsDue() {
        OpenTask task = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, partner);
        Instant at = reminder(task).toInstant();
        assertThat(at).isEqualTo(task.dueAt().minus(Duration.ofDays(2)));

        scenes.pin(at);

        scenes.await(
                "the reminder",
                () -> !scenes.bean(JdbcTemplate.class)
                        .queryForList(
                                "SELECT id FROM evidence_file WHERE id = ? AND reminded_at IS NOT NULL",
                                file.toString())
                        .isEmpty());
        acts.handInEvidence(scene, partner);
        scenes.task(scene, UserTask.CHECK_APPLICATION);
    }

    @Test
    @CoversFlows({"flow_EvidenceDatesMoved_DateEvidence", "flow_DateEvidence_ProvidingBegins"})
    void movesTheDueDateAndItsReminderWithTheDeadline() {
        Instant before = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, partner).dueAt();

        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(80)));

        scenes.await(
                "the new date",
                () -> scenes.tasks(scene, UserTask.PROVIDE_EVIDENCE).stream()
                        .allMatch(task -> task.dueAt().isAfter(before)));
        scenes.await("the new dates", new ConsortiumRows(scenes, scene.id())::isIdle);
        OpenTask task = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, partner);
        assertThat(task.dueAt()).isEqualTo(scenes.bean(EvidenceDueDates.class).providedBy(file));
        assertThat(reminder(task).toInstant()).isEqualTo(task.dueAt().minus(Duration.ofDays(2)));
    }

    @Test
    void closesTheEvidenceTasksOfAnAbandonedConsortium() {
        scenes.bean(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Plus de budget");

        scenes.ended(scene);
        assertThatThrownBy(() -> acts.handInEvidenceNow(partner, file)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void endsWithTheWaiverWhenSubmissionAndWaiverHappenAtOnce() {
        acts.provideAll(partner, file);

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> acts.handInEvidenceNow(partner, file)),
                ConcurrentActs.done(() -> checking().waive(scene.lead().actor(), file, "Trop tard")));

        assertThat(Set.copyOf(answers)).containsAnyOf("done");
        assertThat(answers)
                .allMatch(answer -> Set.of("done", "application.closed.WITHOUT").contains(answer));
        assertThat(seenBy(partner).state()).isEqualTo(EvidenceState.WITHOUT);
    }

    @Test
    void acceptsOneOfTwoConcurrentChecksAndRefusesTheOtherWithAReason() {
        acts.handInEvidence(scene, partner);
        scenes.task(scene, UserTask.CHECK_APPLICATION);

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> checking().accept(scene.lead().actor(), file, null)),
                ConcurrentActs.done(() -> checking()
                        .askCorrections(scene.lead().actor(), file, EvidenceCorrections.of("Plus récente"), null)));

        assertThat(answers).containsOnlyOnce("done");
        assertThat(answers)
                .anyMatch(answer -> answer.equals("application.not-handed-in.ACCEPTED")
                        || answer.equals("application.not-handed-in.CORRECTIONS"));
    }
}
