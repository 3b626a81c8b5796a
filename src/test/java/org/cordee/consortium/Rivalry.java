package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.conflict.Conflict;
import org.cordee.consortium.invitation.answer.AnsweringInvitation;
import org.cordee.consortium.invitation.capacity.GivingCapacity;
import org.cordee.consortium.invitation.decision.ConfirmingPartner;
import org.cordee.consortium.workspace.ConsortiumReading;
import org.cordee.tender.content.LotTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Pairs of groupings for one lot that share a partner, or have one each of one group. */
final class Rivalry {

    static final String RIVAL = "Berges secrètes";
    static final String RIVAL_LEAD = "Discret Bâtiment";

    private final House house;
    private final AnsweringInvitation answering;
    private final GivingCapacity giving;
    private final ConfirmingPartner confirming;
    private final ConsortiumReading reading;

    Rivalry(ApplicationContext context) {
        house = context.getBean(House.class);
        answering = context.getBean(AnsweringInvitation.class);
        giving = context.getBean(GivingCapacity.class);
        confirming = context.getBean(ConfirmingPartner.class);
        reading = context.getBean(ConsortiumReading.class);
    }

    /** The partner is a member of the rival and invited here. */
    final class Twice {

        final Firm partner;
        final House.Launched rival;
        final House.Launched grouping;
        final UUID invitation;

        private Twice(List<UUID> tender, List<UUID> theirs, Firm partner, Firm there) {
            this.partner = partner;
            rival = house.launched(house.firm(RIVAL_LEAD), theirs, RIVAL, false, List.of(there));
            take(rival, there);
            grouping = house.launched(house.firm("Sillage"), tender, "Rives vertes", false, List.of(partner));
            invitation = house.invited(grouping);
        }

        List<Conflict> lead() {
            return reading.invitation(grouping.lead().actor(), invitation).conflicts();
        }

        List<Conflict> own() {
            return reading.invitation(partner.actor(), invitation).conflicts();
        }

        Twice accepted() {
            answering.accept(partner.actor(), invitation);
            return this;
        }

        Twice awaited() {
            accepted();
            giving.give(partner.actor(), invitation, House.capacity(partner));
            return this;
        }

        /** Nothing in it tells which the other grouping is. */
        void isBlind(String page) {
            assertThat(page)
                    .doesNotContain(RIVAL, RIVAL_LEAD)
                    .doesNotContain(rival.consortiumId().toString())
                    .doesNotContain(rival.lead().organisationId().toString());
        }
    }

    /** @param forbidden whether the documents forbid several candidacies, null when they do not say */
    Twice twice(@Nullable Boolean forbidden) {
        Firm partner = house.firm("Les Mains Vertes");
        return twice(forbidden, LotTerms.UNKNOWN, partner, partner);
    }

    /** @param there who is a member of the rival: the partner itself, or another of its group */
    Twice twice(@Nullable Boolean forbidden, LotTerms ofTheLot, Firm partner, Firm there) {
        List<UUID> tender = house.openTender(forbidden, ofTheLot);
        return new Twice(tender, tender, partner, there);
    }

    /**
     * The rival is a candidate for the other of two lots.
     *
     * @param joined whether the documents forbid several candidacies for both lots together
     */
    Twice onTwoLots(boolean joined) {
        List<UUID> tender = house.openTenderOfTwoLots(joined);
        Firm partner = house.firm("Les Mains Vertes");
        return new Twice(
                List.of(tender.get(0), tender.get(1)), List.of(tender.get(0), tender.get(2)), partner, partner);
    }

    private void take(House.Launched grouping, Firm partner) {
        UUID invitation = house.invited(grouping);
        answering.accept(partner.actor(), invitation);
        giving.give(partner.actor(), invitation, House.capacity(partner));
        confirming.confirm(grouping.lead().actor(), invitation);
    }
}
