package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.OtherCandidacy.CandidacyRelation;
import org.cordee.law.Severity;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.tender.LotTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests one person that signs for candidates of two consortia for one lot: the lead of the later one is notified,
 * without a name.
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

    @Autowired
    WebApplicationContext context;

    private PageClient desk;

    @BeforeEach
    void createPageClient() {
        desk = new PageClient(context);
    }

    @Test
    void warnsTheLeadAboutASignatoryOfTwoCandidates() {
        UUID person = Ids.next();
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        SampleFirm there = fixture.firm("Ailleurs");
        ConsortiumFixture.Launched rival = rival(tender, there);
        signed(rival, there, person);
        SampleFirm here = fixture.firm("Les Mains Vertes");
        SampleFirm other = fixture.firm("Rebâtir");

        assertThat(signed(fresh(tender, here), here, person))
                .extracting(Conflict::severity, Conflict::relation, Conflict::article)
                .containsExactly(tuple(Severity.BLOCKER, CandidacyRelation.REPRESENTATIVE, "R2142-4"));
        assertThat(signed(fresh(tender, other), other, Ids.next())).isEmpty();
    }

    /**
     * A user of a one-time link has no account; the address of the letter identifies the person, however it is spelt.
     */
    @Test
    void warnsTheLeadAboutASignatoryOfTwoCandidatesWithTheSameLinkAddress() {
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        SampleFirm there = fixture.firm("Ailleurs");
        ConsortiumFixture.Launched rival = rival(tender, there);
        byLink(rival, there, "Ana.Petit@Exemple.fr ");
        SampleFirm here = fixture.firm("Les Mains Vertes");
        SampleFirm another = fixture.firm("Rebâtir");
        SampleFirm signedIn = fixture.firm("Tremplin");
        Actor account = new Actor(
                Ids.next(), signedIn.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);

        assertThat(byLink(fresh(tender, here), here, "ana.petit@exemple.fr"))
                .extracting(Conflict::severity, Conflict::relation, Conflict::article)
                .containsExactly(tuple(Severity.BLOCKER, CandidacyRelation.REPRESENTATIVE, "R2142-4"));
        assertThat(byLink(fresh(tender, another), another, "ana.petite@exemple.fr"))
                .isEmpty();
        assertThat(signed(fresh(tender, signedIn), signedIn, account, "ANA.PETIT@exemple.fr"))
                .extracting(Conflict::relation)
                .containsExactly(CandidacyRelation.REPRESENTATIVE);
    }

    @Test
    void signaturesWithoutAnAddressAreNotTheSamePerson() {
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        SampleFirm there = fixture.firm("Ailleurs");
        SampleFirm here = fixture.firm("Les Mains Vertes");
        byLink(rival(tender, there), there, null);

        assertThat(byLink(fresh(tender, here), here, null)).isEmpty();
    }

    /** The letters of both links went to the same address, see {@link PageClient}; the page stores it with the signature. */
    @Test
    void thePageOfTheLinkStoresTheAddressAndHidesTheNameFromTheLead() {
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        SampleFirm there = fixture.firm("Ailleurs");
        ConsortiumFixture.Launched rival = rival(tender, there);
        UUID elsewhere = signedOnThePage(rival, there);
        giving.give(there.actor(), elsewhere, ConsortiumFixture.capacity(there));
        confirming.confirm(rival.lead().actor(), elsewhere, true);
        SampleFirm here = fixture.firm("Les Mains Vertes");
        ConsortiumFixture.Launched consortium = fresh(tender, here);

        UUID invitation = signedOnThePage(consortium, here);

        assertThat(reading.invitation(consortium.lead().actor(), invitation).conflicts())
                .extracting(Conflict::relation)
                .containsExactly(CandidacyRelation.REPRESENTATIVE);
        assertThat(desk.as(consortium.lead()).page("/invitations/" + invitation))
                .doesNotContain(RivalConsortia.RIVAL, RivalConsortia.RIVAL_LEAD, "Ailleurs", "a@b.example");
    }

    private UUID signedOnThePage(ConsortiumFixture.Launched consortium, SampleFirm firm) {
        UUID invitation = fixture.invited(consortium);
        Actor link = Actor.ofLink(firm.organisationId());
        answering.accept(link, invitation);
        String sha256 = reading.nda(link, invitation, "fr").sha256();
        assertThat(desk.as(firm, invitation)
                        .post(
                                "/i/secret/invitation/nda",
                                "agreed",
                                "true",
                                "signatoryName",
                                "Ana Petit",
                                "signatoryFunction",
                                "Gérante",
                                "textSha256",
                                sha256)
                        .getStatus())
                .isEqualTo(302);
        return invitation;
    }

    private ConsortiumFixture.Launched rival(List<UUID> tender, SampleFirm candidate) {
        return fixture.launched(
                fixture.firm(RivalConsortia.RIVAL_LEAD), tender, RivalConsortia.RIVAL, true, List.of(candidate));
    }

    private ConsortiumFixture.Launched fresh(List<UUID> tender, SampleFirm candidate) {
        return fixture.launched(fixture.firm("Sillage"), tender, "Rives", true, List.of(candidate));
    }

    private List<Conflict> byLink(ConsortiumFixture.Launched consortium, SampleFirm firm, @Nullable String email) {
        return signed(consortium, firm, Actor.ofLink(firm.organisationId()), email);
    }

    private List<Conflict> signed(ConsortiumFixture.Launched consortium, SampleFirm firm, UUID person) {
        return signed(
                consortium,
                firm,
                new Actor(person, firm.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT),
                null);
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
