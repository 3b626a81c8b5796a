package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.ReassigningSection;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SectionState;
import org.cordee.bid.SectionView;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests a change of the reviewer of a section: its writer continues, and the former reviewer loses the task. */
class ReviewerChangeProcessTests extends ProcessScene {

    private Scene scene;
    private UUID section;
    private Firm former;
    private Firm next;

    @BeforeEach
    void reviewTheLeadsSectionByOneOfTwoPartners() {
        Firm one = scenes.firm("Les Mains Vertes");
        Firm two = scenes.firm("Rebâtir Solidaire");
        scene = scenes.launched(false, List.of(one), List.of(two));
        acts.joinAll(scene, one, two);
        UUID proposal = acts.propose(scene);
        acts.agree(scene, one, proposal);
        acts.agree(scene, two, proposal);
        acts.concludeAgreement(scene, one, two);
        section = acts.write(scene, scene.lead(), "La nôtre");
        OpenTask review = scenes.task(scene, UserTask.REVIEW_SECTION);
        boolean firstReads = one.organisationId().equals(review.organisationId());
        former = firstReads ? one : two;
        next = firstReads ? two : one;
    }

    private SectionView seen() {
        return scenes.bean(BidReading.class).section(scene.lead().actor(), section);
    }

    private void changeTheReviewer() {
        scenes.bean(ReassigningSection.class)
                .reassign(
                        scene.lead().actor(),
                        section,
                        acts.memberOf(scene, scene.lead()),
                        acts.memberOf(scene, next),
                        seen().dueAt());
    }

    @Test
    void givesTheReviewToTheNewReviewerAndHidesTheSectionFromTheFormerOne() {
        acts.sendBack(scene, section);
        OpenTask before = scenes.task(scene, UserTask.WRITE_SECTION, scene.lead());

        changeTheReviewer();

        scenes.await(
                "the writing begun again",
                () -> scenes.tasks(scene, UserTask.WRITE_SECTION).stream()
                        .anyMatch(task -> task.subjectId().equals(section) && task.key() != before.key()));
        assertThat(scenes.task(scene, UserTask.WRITE_SECTION, scene.lead()).dueAt())
                .isEqualTo(before.dueAt());
        acts.write(scene, scene.lead(), "La nôtre, plus précise");
        assertThat(scenes.task(scene, UserTask.REVIEW_SECTION, next).subjectId())
                .isEqualTo(section);
        assertThat(scenes.tasks(scene, UserTask.REVIEW_SECTION)).hasSize(1);
        int version = seen().version();
        assertThatThrownBy(() -> scenes.bean(ReviewingSection.class).approve(former.actor(), section, version))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scenes.bean(BidReading.class).section(former.actor(), section))
                .isInstanceOf(NotFound.class);
        acts.approve(scene, section);
        assertThat(seen().state()).isEqualTo(SectionState.APPROVED);
    }

    @Test
    void changesNothingWhenTheLeadRepeatsTheChangeOfReviewer() {
        acts.sendBack(scene, section);
        scenes.task(scene, UserTask.WRITE_SECTION, scene.lead());
        changeTheReviewer();
        ConsortiumRows standing = new ConsortiumRows(scenes, scene.id());
        standing.awaitIdle("after the change");
        Map<String, List<String>> before = standing.rows();

        changeTheReviewer();

        standing.awaitIdle("after the same change");
        Map<String, List<String>> after = standing.rows();
        for (String table : List.of("bid_section", "engine_command", "audit_entry")) {
            assertThat(after.get(table)).as(table).isNotEmpty().isEqualTo(before.get(table));
        }
    }

    @Test
    void refusesAnotherReviewerDuringTheReview() {
        assertThatThrownBy(this::changeTheReviewer)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("bid.section.closed.IN_REVIEW"));

        assertThat(scenes.task(scene, UserTask.REVIEW_SECTION, former).subjectId())
                .isEqualTo(section);
    }
}
