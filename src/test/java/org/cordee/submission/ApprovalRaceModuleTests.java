package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests two simultaneous answers, or an answer and a decision: both are stored, or one is refused with a clear reason.
 */
@CordeeTest
class ApprovalRaceModuleTests {

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    FreezingBid freezing;

    @Autowired
    BuildingPackage building;

    @Autowired
    SampleApprovals samples;

    @Autowired
    ApprovingBid approving;

    @Autowired
    ApprovalReading reading;

    @Autowired
    ShowingBid showing;

    @Autowired
    BusinessClock clock;

    private BiddingConsortium frozen() {
        BiddingConsortium grouping = groupings.withDeadline(
                OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC).plusDays(60), "60", "25", "15");
        drafting.approveAll(grouping);
        freezing.freeze(SampleBiddingConsortia.member(grouping, 0), grouping.id());
        building.build(grouping.id());
        return grouping;
    }

    private Callable<Object> approve(Approval approval) {
        Actor member = SampleApprovals.member(approval.organisationId());
        return ConcurrentActs.done(() -> approving.approve(member, approval.id(), approval.textSha256()));
    }

    private Callable<Object> object(Approval approval) {
        Actor member = SampleApprovals.member(approval.organisationId());
        return ConcurrentActs.done(() -> approving.object(member, approval.id(), approval.textSha256(), "Un prix"));
    }

    @Test
    void storesOneAnswerOfTwoPeopleOfOneMember() {
        BiddingConsortium grouping = frozen();
        Approval asked = samples.asked(grouping.id()).get(0);

        List<Object> answers = ConcurrentActs.atOnce(approve(asked), object(asked));

        assertThat(answers)
                .containsAnyOf(
                        "submission.approval.answered.APPROVED", "submission.approval.answered.OBJECTED", "overtaken")
                .contains("done");
    }

    @Test
    void showsAMemberItsOwnPricesAndNoHashThatRevealsOthers() {
        BiddingConsortium grouping = frozen();
        Approval asked = samples.asked(grouping.id()).get(0);

        ApprovalView shown = showing.of(SampleApprovals.member(asked.organisationId()), asked.id());

        assertThat(shown.prices()).hasSize(1);
        assertThat(shown.total()).isNull();
        assertThat(shown.files())
                .filteredOn(file -> file.name().startsWith("bordereau"))
                .isNotEmpty()
                .allMatch(file -> file.sha256() == null);
        assertThat(shown.text()).contains(shown.manifestSha256());
    }

    @Test
    void showsAReasonToTheLeadAndItsAuthorOnly() throws Exception {
        BiddingConsortium grouping = frozen();
        Approval asked = samples.asked(grouping.id()).get(0);
        Approval other = samples.asked(grouping.id()).get(1);
        object(asked).call();

        assertThat(reasons(SampleBiddingConsortia.member(grouping, 0), grouping))
                .contains("Un prix");
        assertThat(reasons(SampleApprovals.member(asked.organisationId()), grouping))
                .contains("Un prix");
        assertThat(reasons(SampleApprovals.member(other.organisationId()), grouping))
                .containsOnlyNulls();
    }

    private List<String> reasons(Actor reader, BiddingConsortium grouping) {
        return reading.round(reader, grouping.id()).lines().stream()
                .map(RoundView.Line::reason)
                .toList();
    }
}
