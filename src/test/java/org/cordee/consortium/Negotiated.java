package org.cordee.consortium;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.consortium.invitation.answer.AnsweringInvitation;
import org.cordee.consortium.invitation.capacity.GivingCapacity;
import org.cordee.consortium.invitation.decision.ConfirmingPartner;
import org.cordee.consortium.invitation.turn.OpeningTurn;
import org.cordee.consortium.invitation.turn.SendingInvitation;
import org.cordee.consortium.share.LotShares;
import org.cordee.consortium.share.ShareSplit;
import org.cordee.consortium.share.Wish;
import org.cordee.consortium.slot.SettlingRound;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.springframework.beans.factory.annotation.Autowired;

/** Groupings of one lot that negotiate their shares, made through the same acts as in life. */
class Negotiated {

    @Autowired
    House house;

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

    /** @param memberIds the lead's first, then those of the partners */
    record Three(Firm lead, List<Firm> partners, UUID id, UUID lot, List<UUID> memberIds) {}

    /** A lead and one partner. */
    House.Launched pair() {
        House.Launched grouping = house.launched(false, house.firms(1));
        join(grouping, 0, grouping.candidate(0));
        settling.settle(grouping.consortiumId());
        return grouping;
    }

    /** Both of the first slot's candidates are asked after one another, so that one may be replaced. */
    Three three() {
        List<Firm> first = house.firms(2);
        List<Firm> second = house.firms(1);
        return three(house.launched(false, first, second), first, second);
    }

    /** On a consultation others may answer too. */
    Three three(List<UUID> tender, Firm lead, String name, Firm one, Firm other) {
        List<Firm> first = List.of(one, house.firm("La Réserve"));
        List<Firm> second = List.of(other);
        return three(house.launched(lead, tender, name, false, first, second), first, second);
    }

    private Three three(House.Launched grouping, List<Firm> first, List<Firm> second) {
        List<Firm> partners = List.of(first.get(0), second.get(0));
        for (int slot = 0; slot < 2; slot++) {
            join(grouping, slot, partners.get(slot));
        }
        settling.settle(grouping.consortiumId());
        List<MemberFacts> members = lookup.members(grouping.consortiumId());
        List<UUID> ids = Stream.concat(Stream.of(grouping.lead()), partners.stream())
                .map(firm -> members.stream()
                        .filter(member -> member.organisationId().equals(firm.organisationId()))
                        .map(MemberFacts::memberId)
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new Three(
                grouping.lead(),
                partners,
                grouping.consortiumId(),
                grouping.lotIds().get(0),
                ids);
    }

    private void join(House.Launched grouping, int slot, Firm partner) {
        UUID invitation = Objects.requireNonNull(
                turns.open(grouping.consortiumId(), grouping.slotIds().get(slot))
                        .invitationId());
        sending.send(invitation);
        answering.accept(partner.actor(), invitation);
        giving.give(partner.actor(), invitation, House.capacity(partner));
        confirming.confirm(grouping.lead().actor(), invitation, true);
    }

    /** Percentages of the lead and the two partners, of a hundred thousand euros. */
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

    static List<Wish> wish(Three three, int partner, String percentage, String amount) {
        return List.of(
                new Wish(three.memberIds().get(partner), Percentage.of(percentage), Amount.of(amount), new Hours(150)));
    }
}
