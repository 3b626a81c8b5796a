package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.tender.LotTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Creates pairs of consortia for one lot that share a partner, or have partners of one group. */
final class RivalConsortia {

    static final String RIVAL = "Berges secrètes";
    static final String RIVAL_LEAD = "Discret Bâtiment";

    private final ConsortiumFixture fixture;
    private final AnsweringInvitation answering;
    private final GivingCapacity giving;
    private final ConfirmingPartner confirming;
    private final ConsortiumReading reading;

    RivalConsortia(ApplicationContext context) {
        fixture = context.getBean(ConsortiumFixture.class);
        answering = context.getBean(AnsweringInvitation.class);
        giving = context.getBean(GivingCapacity.class);
        confirming = context.getBean(ConfirmingPartner.class);
        reading = context.getBean(ConsortiumReading.class);
    }

    /** A partner that is a member of the rival consortium and is invited here. */
    final class SharedPartner {

        final SampleFirm partner;
        final ConsortiumFixture.Launched rival;
        final ConsortiumFixture.Launched consortium;
        final UUID invitation;

        private SharedPartner(List<UUID> tender, List<UUID> theirs, SampleFirm partner, SampleFirm there) {
            this.partner = partner;
            rival = fixture.launched(fixture.firm(RIVAL_LEAD), theirs, RIVAL, false, List.of(there));
            take(rival, there);
            consortium = fixture.launched(fixture.firm("Sillage"), tender, "Rives vertes", false, List.of(partner));
            invitation = fixture.invited(consortium);
        }

        List<Conflict> lead() {
            return reading.invitation(consortium.lead().actor(), invitation).conflicts();
        }

        List<Conflict> own() {
            return reading.invitation(partner.actor(), invitation).conflicts();
        }

        SharedPartner accepted() {
            answering.accept(partner.actor(), invitation);
            return this;
        }

        SharedPartner awaited() {
            accepted();
            giving.give(partner.actor(), invitation, ConsortiumFixture.capacity(partner));
            return this;
        }

        /** Checks that the page does not reveal the other consortium. */
        void isBlind(String page) {
            assertThat(page)
                    .doesNotContain(RIVAL, RIVAL_LEAD)
                    .doesNotContain(rival.consortiumId().toString())
                    .doesNotContain(rival.lead().organisationId().toString());
        }
    }

    /**
     * Creates two rival consortia.
     *
     * @param forbidden whether the documents forbid several candidacies, null when they are silent
     */
    SharedPartner twice(@Nullable Boolean forbidden) {
        SampleFirm partner = fixture.firm("Les Mains Vertes");
        return twice(forbidden, LotTerms.UNKNOWN, partner, partner);
    }

    /**
     * Creates two rival consortia.
     *
     * @param there the member of the rival: the partner itself, or another company of its group
     */
    SharedPartner twice(@Nullable Boolean forbidden, LotTerms ofTheLot, SampleFirm partner, SampleFirm there) {
        List<UUID> tender = fixture.openTender(forbidden, ofTheLot);
        return new SharedPartner(tender, tender, partner, there);
    }

    /**
     * Creates a pair in which the rival is a candidate for the other of two lots.
     *
     * @param joined whether the documents forbid several candidacies for both lots together
     */
    SharedPartner onTwoLots(boolean joined) {
        List<UUID> tender = fixture.openTenderOfTwoLots(joined);
        SampleFirm partner = fixture.firm("Les Mains Vertes");
        return new SharedPartner(
                List.of(tender.get(0), tender.get(1)), List.of(tender.get(0), tender.get(2)), partner, partner);
    }

    private void take(ConsortiumFixture.Launched consortium, SampleFirm partner) {
        UUID invitation = fixture.invited(consortium);
        answering.accept(partner.actor(), invitation);
        giving.give(partner.actor(), invitation, ConsortiumFixture.capacity(partner));
        confirming.confirm(consortium.lead().actor(), invitation);
    }
}
