package org.cordee.consortium;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.consortium.shares.CounterShare;
import org.cordee.consortium.shares.LotShares;
import org.cordee.consortium.shares.ShareSplit;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.springframework.beans.factory.annotation.Autowired;

/** Creates consortia of one lot that negotiate their shares, through the use cases of the application. */
class NegotiatingConsortia {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    OpeningTurn turns;

    @Autowired
    SendingInvitation sending;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    GivingCapacity giving;

    @Autowired
    ConfirmingPartner confirming;

    @Autowired
    SettlingRound settling;

    @Autowired
    ConsortiumLookup lookup;

    /**
     * A consortium of three.
     *
     * @param memberIds the lead's first, then those of the partners
     */
    record Three(SampleFirm lead, List<SampleFirm> partners, UUID id, UUID lot, List<UUID> memberIds) {}

    /** Creates a consortium of a lead and one partner. */
    ConsortiumFixture.Launched pair() {
        ConsortiumFixture.Launched consortium = fixture.launched(false, fixture.firms(1));
        join(consortium, 0, consortium.candidate(0));
        settling.settle(consortium.consortiumId());
        return consortium;
    }

    /** Creates a consortium of three; the first slot has a second candidate, so that its partner may be replaced. */
    Three three() {
        List<SampleFirm> first = fixture.firms(2);
        List<SampleFirm> second = fixture.firms(1);
        return three(fixture.launched(false, first, second), first, second);
    }

    /** Creates a consortium of three on a consultation that other leads may answer too. */
    Three three(List<UUID> tender, SampleFirm lead, String name, SampleFirm one, SampleFirm other) {
        List<SampleFirm> first = List.of(one, fixture.firm("La Réserve"));
        List<SampleFirm> second = List.of(other);
        return three(fixture.launched(lead, tender, name, false, first, second), first, second);
    }

    private Three three(ConsortiumFixture.Launched consortium, List<SampleFirm> first, List<SampleFirm> second) {
        List<SampleFirm> partners = List.of(first.get(0), second.get(0));
        for (int slot = 0; slot < 2; slot++) {
            join(consortium, slot, partners.get(slot));
        }
        settling.settle(consortium.consortiumId());
        List<MemberFacts> members = lookup.members(consortium.consortiumId());
        List<UUID> ids = Stream.concat(Stream.of(consortium.lead()), partners.stream())
                .map(firm -> members.stream()
                        .filter(member -> member.organisationId().equals(firm.organisationId()))
                        .map(MemberFacts::memberId)
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new Three(
                consortium.lead(),
                partners,
                consortium.consortiumId(),
                consortium.lotIds().get(0),
                ids);
    }

    private void join(ConsortiumFixture.Launched consortium, int slot, SampleFirm partner) {
        UUID invitation = Objects.requireNonNull(
                turns.open(consortium.consortiumId(), consortium.slotIds().get(slot))
                        .invitationId());
        sending.send(invitation);
        answering.accept(partner.actor(), invitation);
        giving.give(partner.actor(), invitation, ConsortiumFixture.capacity(partner));
        confirming.confirm(consortium.lead().actor(), invitation, true);
    }

    /** Returns the shares by the percentages of the lead and the two partners, of a hundred thousand euros. */
    static List<LotShares> shares(Three three, String... percentages) {
        List<ShareSplit.Wanted> wanted = IntStream.range(0, percentages.length)
                .mapToObj(at -> new ShareSplit.Wanted(
                        three.memberIds().get(at),
                        "Travaux " + percentages[at],
                        Percentage.of(percentages[at]),
                        new Hours(at * 100)))
                .toList();
        return List.of(ShareSplit.of(
                three.lot(), Amount.of("100000.00"), three.memberIds().get(0), wanted));
    }

    static List<CounterShare> wish(Three three, int partner, String percentage, String amount) {
        return List.of(new CounterShare(
                three.memberIds().get(partner), Percentage.of(percentage), Amount.of(amount), new Hours(150)));
    }
}
