package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests two simultaneous commands on one section, in both orders: they run one after the other, and no text is lost.
 */
@CordeeTest
class SectionRacesModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    WritingSection writing;

    @Autowired
    StoringLateText keeping;

    @Autowired
    ReviewingSection reviewing;

    @Autowired
    ReassigningSection reassigning;

    @Autowired
    SectionDeadlines following;

    @Autowired
    BidReading reading;

    @Autowired
    BusinessClock clock;

    private BiddingConsortium grouping;
    private UUID section;
    private Actor writer;
    private Actor lead;

    @BeforeEach
    void open() {
        grouping = groupings.withAmounts("50", "30", "20");
        section = drafting.open(grouping).get(1).sectionId();
        writer = SampleBiddingConsortia.member(grouping, 1);
        lead = SampleBiddingConsortia.member(grouping, 0);
    }

    @Test
    void refusesAndKeepsATextSavedJustAfterTheApproval() {
        writing.submit(writer, section, 0, "T", "un");
        Callable<Object> approve = ConcurrentActs.done(() -> reviewing.approve(lead, section, 1));

        List<Object> answers =
                ConcurrentActs.inOrder(context, approve, () -> writing.saveDraft(writer, section, 1, "T", "deux"));

        assertThat(answers).containsExactly("done", "bid.section.closed.APPROVED");
        assertThat(keeping.store(writer, section, "T", "deux")).isEqualTo(2);
        assertThat(reading.section(writer, section).markdown()).isEqualTo("un");
    }

    @Test
    void refusesToApproveAVersionThatTheWriterJustReplaced() {
        writing.submit(writer, section, 0, "T", "un");
        reviewing.sendBack(lead, section, 1, "Plus court");

        List<Object> answers = ConcurrentActs.inOrder(
                context,
                () -> writing.submit(writer, section, 1, "T", "court"),
                ConcurrentActs.done(() -> reviewing.approve(lead, section, 1)));

        assertThat(answers).containsExactly(2, "bid.section.changed-meanwhile");
        assertThat(reading.section(writer, section).state()).isEqualTo(SectionState.IN_REVIEW);
    }

    @Test
    void refusesAndKeepsTheFormerWritersTextAfterTheReassignment() {
        writing.saveDraft(writer, section, 0, "T", "un");
        lateByThreeDays();

        List<Object> answers = ConcurrentActs.inOrder(
                context, reassign(), () -> writing.saveDraft(writer, section, 1, "T", "trop tard"));

        assertThat(answers).containsExactly("done", "not-found");
        assertThat(keeping.store(writer, section, "T", "trop tard"))
                .as("of the former writer")
                .isEqualTo(2);
        Actor next = SampleBiddingConsortia.member(grouping, 2);
        assertThat(reading.section(next, section).markdown()).isEqualTo("un");
        assertThat(reading.draft(next, section, 2).markdown()).isEqualTo("trop tard");
    }

    @Test
    void keepsATextSavedJustBeforeTheReassignment() {
        writing.saveDraft(writer, section, 0, "T", "un");
        lateByThreeDays();

        List<Object> answers = ConcurrentActs.inOrder(
                context, () -> writing.saveDraft(writer, section, 1, "T", "à temps"), reassign());

        assertThat(answers).containsExactly(2, "done");
        assertThat(reading.section(SampleBiddingConsortia.member(grouping, 2), section)
                        .markdown())
                .isEqualTo("à temps");
    }

    @Test
    void refusesToReassignASectionThatWasJustHandedIn() {
        writing.saveDraft(writer, section, 0, "T", "un");
        lateByThreeDays();

        List<Object> answers =
                ConcurrentActs.inOrder(context, () -> writing.submit(writer, section, 1, "T", "un"), reassign());

        assertThat(answers).containsExactly(1, "bid.section.closed.IN_REVIEW");
    }

    @Test
    void recordsTheLatenessOnceForTwoWorkers() {
        lateByThreeDays();

        List<Object> answers = ConcurrentActs.atOnce(
                () -> following.escalateSection(section), () -> following.escalateSection(section));

        assertThat(answers).containsExactlyInAnyOrder(true, false);
    }

    private Callable<Object> reassign() {
        Instant due = clock.now().plus(Duration.ofDays(2));
        UUID next = grouping.shares().get(2).memberId();
        UUID reviewer = grouping.shares().get(0).memberId();
        return ConcurrentActs.done(() -> reassigning.reassign(lead, section, next, reviewer, due));
    }

    private void lateByThreeDays() {
        jdbc.update(
                "UPDATE bid_section SET due_at = ? WHERE id = ?",
                Timestamp.from(clock.now().minus(Duration.ofDays(3))),
                section.toString());
    }
}
