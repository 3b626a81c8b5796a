package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.SharesView;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Tests who finds a consortium and what each sees of it: a foreign one answers like a missing one. */
@ConsortiumTest
class ConsortiumAccessModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    OpeningConsortium opening;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    ProposingShares proposing;

    @Autowired
    AnsweringShares answeringShares;

    @Autowired
    SettlingShares settlingShares;

    @Autowired
    ConsortiumReading reading;

    @Autowired
    SharesReading shares;

    @Test
    void opensNoConsortiumOnAForeignConsultationOrFromAForeignEstablishment() {
        SampleFirm owner = fixture.firm("Sillage");
        SampleFirm stranger = fixture.firm("Ailleurs");
        List<UUID> tender = fixture.tender(owner, 1);

        assertThatThrownBy(() -> opening.open(stranger.actor(), fixture.wish(stranger, tender, false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> opening.open(owner.actor(), fixture.wish(stranger, tender, false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void hidesTheConsortiumFromStrangersAndTheWorkspaceFromCandidates() {
        Launched consortium = fixture.launched(false, fixture.firms(1));
        UUID invitation = fixture.invited(consortium);
        Actor stranger = fixture.firm("Ailleurs").actor();
        Actor candidate = consortium.candidate(0).actor();

        for (Actor actor : List.of(stranger, candidate, new Actor(null, null, Set.of(), Actor.Via.ACCOUNT))) {
            assertThatThrownBy(() -> reading.workspace(actor, consortium.consortiumId()))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> reading.invitation(stranger, invitation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.accept(stranger, invitation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.accept(consortium.lead().actor(), invitation))
                .isInstanceOf(NotFound.class);
        assertThat(reading.invitation(candidate, invitation).mine()).isTrue();
        assertThat(reading.rows(candidate, PageRequest.of(0, 20))).isEmpty();
        assertThat(reading.rows(consortium.lead().actor(), PageRequest.of(0, 20))
                        .getContent())
                .extracting(ConsortiumRow::relation)
                .containsExactly(Relation.LEAD);
    }

    @Test
    void listsConsortiaByStateConsultationAndRole() {
        Launched consortium = negotiated.pair();
        Actor lead = consortium.lead().actor();
        Actor partner = consortium.candidate(0).actor();
        ConsortiumFacts facts =
                reading.workspace(lead, consortium.consortiumId()).facts();
        UUID consultation = facts.consultationId();
        ConsortiumState other =
                facts.state() == ConsortiumState.SUBMITTED ? ConsortiumState.DRAFT : ConsortiumState.SUBMITTED;

        assertThat(listed(lead, List.of(), null, ConsortiumFilter.Role.LEAD)).containsExactly(facts.id());
        assertThat(listed(lead, List.of(), null, ConsortiumFilter.Role.MEMBER)).isEmpty();
        assertThat(listed(partner, List.of(), null, ConsortiumFilter.Role.MEMBER))
                .containsExactly(facts.id());
        assertThat(listed(partner, List.of(), null, ConsortiumFilter.Role.LEAD)).isEmpty();
        assertThat(listed(lead, List.of(facts.state(), other), consultation, null))
                .containsExactly(facts.id());
        assertThat(listed(lead, List.of(other), null, null)).isEmpty();
        assertThat(listed(lead, List.of(), Ids.next(), null)).isEmpty();
    }

    private List<UUID> listed(
            Actor actor, List<ConsortiumState> states, UUID consultation, ConsortiumFilter.Role role) {
        return reading.rows(actor, new ConsortiumFilter(states, consultation, role), PageRequest.of(0, 20)).stream()
                .map(ConsortiumRow::id)
                .toList();
    }

    /**
     * A member's own amount divided by its own share is the total: another's share would reveal another's price, also
     * to the coordinator.
     */
    @Test
    void aMemberSeesOnlyItsOwnFiguresUntilAllAgreedToOpenThem() {
        Launched consortium = negotiated.pair();
        SampleFirm partner = consortium.candidate(0);
        proposing.propose(consortium.lead().actor(), consortium.consortiumId(), fixture.shares(consortium, "80"));

        SharesView seen = shares.viewFor(partner.actor(), consortium.consortiumId());
        SharesView coordinated = shares.viewFor(
                new Actor(null, null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT), consortium.consortiumId());

        assertThat(reading.workspace(partner.actor(), consortium.consortiumId())
                        .slots()
                        .get(0)
                        .candidates())
                .isEmpty();
        assertThat(coordinated.members())
                .extracting(SharesView.MemberLine::amount)
                .containsOnlyNulls();
        assertThat(coordinated.members())
                .extracting(SharesView.MemberLine::percentage)
                .containsOnlyNulls();
        assertThat(coordinated.members())
                .extracting(SharesView.MemberLine::hours)
                .containsExactly(Hours.NONE, new Hours(100));
        assertThat(seen.members())
                .extracting(SharesView.MemberLine::percentage)
                .containsExactly(null, Percentage.of("20"));
        assertThat(seen.members()).extracting(SharesView.MemberLine::hours).containsExactly(null, new Hours(100));
        assertThat(seen.members()).extracting(SharesView.MemberLine::amount).containsExactly(null, Amount.of("200.00"));

        UUID proposal = Objects.requireNonNull(seen.proposal()).id();
        answeringShares.agree(partner.actor(), proposal, null);
        settlingShares.settle(consortium.consortiumId(), proposal);

        assertThat(shares.viewFor(partner.actor(), consortium.consortiumId()).members())
                .extracting(SharesView.MemberLine::percentage)
                .as("the shares are agreed, but stay hidden")
                .containsExactly(null, Percentage.of("20"));
    }
}
