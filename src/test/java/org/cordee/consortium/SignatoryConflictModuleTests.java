package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.tender.LotTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests one person that signs for partners of two consortia for one lot: the person represents neither candidate
 * (R2142-4), so nobody is warned.
 */
@ConsortiumTest
class SignatoryConflictModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    SigningNda signing;

    @Autowired
    GivingCapacity giving;

    @Autowired
    ConfirmingPartner confirming;

    @Autowired
    ConsortiumReading reading;

    @Test
    void takesNoPartnersSignatoryForTheRepresentativeOfACandidate() {
        UUID person = Ids.next();
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        SampleFirm there = fixture.firm("Ailleurs");
        ConsortiumFixture.Launched rival = rival(tender, there);
        signed(rival, there, person, "Ana.Petit@Exemple.fr ");
        SampleFirm here = fixture.firm("Les Mains Vertes");
        SampleFirm byLink = fixture.firm("Rebâtir");

        assertThat(signed(fresh(tender, here), here, person, null)).isEmpty();
        assertThat(signed(fresh(tender, byLink), byLink, Ids.next(), "ana.petit@exemple.fr"))
                .isEmpty();
    }

    private ConsortiumFixture.Launched rival(List<UUID> tender, SampleFirm candidate) {
        return fixture.launched(
                fixture.firm(RivalConsortia.RIVAL_LEAD), tender, RivalConsortia.RIVAL, true, List.of(candidate));
    }

    private ConsortiumFixture.Launched fresh(List<UUID> tender, SampleFirm candidate) {
        return fixture.launched(fixture.firm("Sillage"), tender, "Rives", true, List.of(candidate));
    }

    private List<Conflict> signed(
            ConsortiumFixture.Launched consortium, SampleFirm firm, UUID person, @Nullable String email) {
        return signed(
                consortium,
                firm,
                new Actor(person, firm.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT),
                email);
    }

    /** Signs, returns the conflicts shown to the lead, and confirms the partner. */
    private List<Conflict> signed(
            ConsortiumFixture.Launched consortium, SampleFirm firm, Actor signatory, @Nullable String email) {
        UUID invitation = fixture.invited(consortium);
        answering.accept(signatory, invitation);
        String sha256 = reading.nda(signatory, invitation, "fr").sha256();
        signing.sign(signatory, invitation, new NdaEvidence("Ana Petit", "Gérante", sha256, email));
        giving.give(signatory, invitation, ConsortiumFixture.capacity(firm));
        List<Conflict> told =
                reading.invitation(consortium.lead().actor(), invitation).conflicts();
        confirming.confirm(consortium.lead().actor(), invitation, true);
        return told;
    }
}
