package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.DecidingSection;
import org.cordee.bid.OutlineReading;
import org.cordee.bid.ReassigningSection;
import org.cordee.bid.SectionState;
import org.cordee.bid.SectionView;
import org.cordee.bid.WritingSection;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests every path of {@code section-cycle}: one section from its writer to its approval, or to another writer. */
class SectionCycleProcessTests extends ProcessScene {

    private Scene scene;
    private Firm partner;

    @BeforeEach
    void draft() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        scene = pair.scene();
        partner = pair.partner();
    }

    private OpenTask writing(Firm firm) {
        return scenes.task(scene, UserTask.WRITE_SECTION, firm);
    }

    private SectionView section(UUID id) {
        return scenes.bean(BidReading.class).section(scene.lead().actor(), id);
    }

    private void assertRecorded(String act, UUID section, int times) {
        scenes.await(
                act,
                () -> scenes.bean(JdbcTemplate.class)
                                .queryForObject(
                                        "SELECT count(*) FROM audit_entry WHERE chain = ? AND act = ?"
                                                + " AND subject_id = ?",
                                        Integer.class,
                                        scene.id().toString(),
                                        act,
                                        section.toString())
                        == times);
    }

    @Test
    @CoversFlows({
        "flow_SectionAssigned_WritingBegins",
        "flow_WritingBegins_PlanWriting",
        "flow_PlanWriting_WriteSection",
        "flow_WriteSection_Written",
        "flow_Written_ReviewBegins",
        "flow_ReviewBegins_ReviewSection",
        "flow_ReviewSection_Approved",
        "flow_Approved_Agreed",
        "flow_Agreed_SectionApproved"
    })
    void sendsASectionToAReviewerOfAnotherOrganisation() {
        UUID partners = acts.write(scene, partner, "Notre méthode");
        UUID leads = acts.write(scene, scene.lead(), "La nôtre");

        assertThat(scenes.task(scene, UserTask.REVIEW_SECTION, scene.lead()).subjectId())
                .isEqualTo(partners);
        assertThat(scenes.task(scene, UserTask.REVIEW_SECTION, partner).subjectId())
                .isEqualTo(leads);

        acts.approve(scene, partners);
        acts.approve(scene, leads);

        assertThat(section(partners).state()).isEqualTo(SectionState.APPROVED);
        scenes.await(
                "no more sections",
                () -> scenes.tasks(scene, UserTask.REVIEW_SECTION).isEmpty());
    }

    @Test
    @CoversFlows({"flow_Approved_Disputed", "flow_Disputed_WritingBegins"})
    void returnsASectionToItsWriterWhenChangesAreRequested() {
        UUID section = acts.write(scene, partner, "Un premier jet");

        acts.sendBack(scene, section);

        assertThat(writing(partner).subjectId()).isEqualTo(section);
        acts.approve(scene, acts.write(scene, partner, "Un second"));
        assertThat(section(section).state()).isEqualTo(SectionState.APPROVED);
    }

    private UUID sendBackThreeTimes() {
        UUID section = writing(partner).subjectId();
        for (int round = 1; round <= 3; round++) {
            acts.write(scene, partner, "Essai " + round);
            acts.sendBack(scene, section);
        }
        assertThat(scenes.task(scene, UserTask.DECIDE_SECTION, scene.lead()).subjectId())
                .isEqualTo(section);
        return section;
    }

    @Test
    @CoversFlows({"flow_Disputed_DecideSection", "flow_DecideSection_Decided", "flow_Decided_Agreed"})
    void letsTheLeadApproveTheSectionAfterThreeRounds() {
        UUID section = sendBackThreeTimes();

        scenes.bean(DecidingSection.class)
                .accept(scene.lead().actor(), section, section(section).version());

        assertThat(section(section).state()).isEqualTo(SectionState.APPROVED);
        scenes.await(
                "nothing to decide",
                () -> scenes.tasks(scene, UserTask.DECIDE_SECTION).isEmpty());
    }

    @Test
    @CoversFlows("flow_Decided_WritingBegins")
    void letsTheLeadAskForANewTextAfterThreeRounds() {
        UUID section = sendBackThreeTimes();

        scenes.bean(DecidingSection.class)
                .askAgain(scene.lead().actor(), section, section(section).version(), "Deux pages suffisent");

        assertThat(writing(partner).subjectId()).isEqualTo(section);
        acts.approve(scene, acts.write(scene, partner, "Deux pages"));
    }

    @Test
    @CoversFlows({"flow_ReminderDue_RemindWriter", "flow_RemindWriter_WriterReminded"})
    void remindsTheWriterOneDayBeforeTheDueDate() {
        OpenTask task = writing(partner);

        scenes.pin(task.dueAt().minus(Duration.ofDays(1)));

        assertRecorded("WriterReminded", task.subjectId(), 1);
    }

    @Test
    @CoversFlows({"flow_SectionDue_EscalateWriting", "flow_EscalateWriting_WritingLate"})
    void reportsALateSectionAndLetsTheWriterContinue() {
        OpenTask task = writing(partner);

        scenes.pin(task.dueAt());

        assertRecorded("SectionLate", task.subjectId(), 1);
        assertThat(section(task.subjectId()).late()).isTrue();
        acts.write(scene, partner, "Mieux vaut tard");
        assertThat(section(task.subjectId()).late()).isFalse();
    }

    @Test
    @CoversFlows({"flow_ReviewDue_EscalateReview", "flow_EscalateReview_ReviewLate"})
    void reportsALateReviewAndLetsTheLeadDecide() {
        UUID section = acts.write(scene, scene.lead(), "La nôtre");
        OpenTask review = scenes.task(scene, UserTask.REVIEW_SECTION, partner);

        scenes.pin(review.dueAt());

        assertRecorded("SectionLate", section, 1);
        assertThat(section(section).mayReview()).as("not about its own text").isFalse();
        acts.approve(scene, section);
    }

    private Optional<OpenTask> reassignment(UUID section) {
        return scenes.tasks(scene, UserTask.REASSIGN_SECTION).stream()
                .filter(task -> task.subjectId().equals(section))
                .findFirst();
    }

    private OpenTask twoDaysLate() {
        OpenTask task = writing(partner);
        scenes.pin(task.dueAt().plus(Duration.ofDays(2)));
        scenes.await(
                "another member to choose", () -> reassignment(task.subjectId()).isPresent());
        return reassignment(task.subjectId()).orElseThrow();
    }

    @Test
    @CoversFlows({"flow_ReassignmentDue_ReassignSection", "flow_ReassignSection_HandedIn", "flow_HandedIn_WritingBegins"
    })
    void letsTheLeadReassignASectionTwoDaysAfterItsDueDate() {
        UUID section = twoDaysLate().subjectId();
        UUID owner = acts.memberOf(scene, scene.lead());
        UUID reviewer = acts.memberOf(scene, partner);
        Instant due = scenes.now().plus(Duration.ofDays(1));

        scenes.bean(ReassigningSection.class).reassign(scene.lead().actor(), section, owner, reviewer, due);

        scenes.await(
                "the section with the lead",
                () -> scenes.tasks(scene, UserTask.WRITE_SECTION).stream()
                        .anyMatch(task -> task.subjectId().equals(section)
                                && scene.lead().organisationId().equals(task.organisationId())
                                && due.equals(task.dueAt())));
        assertThat(scenes.bean(OutlineReading.class)
                        .outline(scene.lead().actor(), scene.id())
                        .lines())
                .allMatch(line -> line.ownerMemberId().equals(owner));
    }

    @Test
    @CoversFlows("flow_Written_WritingBegins")
    void reportsASectionLateOnlyAfterTheDateExtendedByTheLead() {
        OpenTask task = writing(partner);
        UUID section = task.subjectId();
        Instant later = task.dueAt().plus(Duration.ofDays(3));

        scenes.bean(ReassigningSection.class)
                .reassign(
                        scene.lead().actor(),
                        section,
                        acts.memberOf(scene, partner),
                        acts.memberOf(scene, scene.lead()),
                        later);

        scenes.await("the new date", () -> writing(partner).dueAt().equals(later));
        scenes.pin(task.dueAt().plus(Duration.ofHours(1)));
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        assertThat(section(section).late()).isFalse();
        scenes.pin(later);
        assertRecorded("SectionLate", section, 1);
        acts.approve(scene, acts.write(scene, partner, "À la nouvelle date"));
    }

    @Test
    @CoversFlows("flow_HandedIn_ReviewBegins")
    void reviewsASectionSubmittedBeforeTheLeadChoosesAnotherWriter() {
        UUID section = twoDaysLate().subjectId();
        SectionView stands = section(section);

        scenes.bean(WritingSection.class)
                .submit(partner.actor(), section, stands.version(), "Notre part", "À la dernière minute");

        assertThat(scenes.task(scene, UserTask.REVIEW_SECTION, scene.lead()).subjectId())
                .isEqualTo(section);
        scenes.await(
                "no member to choose",
                () -> scenes.tasks(scene, UserTask.REASSIGN_SECTION).stream()
                        .noneMatch(task -> task.subjectId().equals(section)));
    }
}
