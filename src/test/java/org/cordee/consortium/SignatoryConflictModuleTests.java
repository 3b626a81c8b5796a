package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.compliance.Severity;
import org.cordee.compliance.admission.OtherCandidacy.Relation;
import org.cordee.consortium.conflict.Conflict;
import org.cordee.consortium.invitation.NdaEvidence;
import org.cordee.consortium.invitation.answer.AnsweringInvitation;
import org.cordee.consortium.invitation.answer.SigningNda;
import org.cordee.consortium.invitation.capacity.GivingCapacity;
import org.cordee.consortium.invitation.decision.ConfirmingPartner;
import org.cordee.consortium.workspace.ConsortiumReading;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.tender.content.LotTerms;
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
    House fixture;

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

    private Desk desk;

    @BeforeEach
    void createPageClient() {
        desk = new Desk(context);
    }

    @Test
    void warnsTheLeadAboutASignatoryOfTwoCandidates() {
        UUID person = Ids.next();
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        Firm there = fixture.firm("Ailleurs");
        House.Launched rival = rival(tender, there);
        signed(rival, there, person);
        Firm here = fixture.firm("Les Mains Vertes");
        Firm other = fixture.firm("Rebâtir");

        assertThat(signed(fresh(tender, here), here, person))
                .extracting(Conflict::severity, Conflict::relation, Conflict::article)
                .containsExactly(tuple(Severity.BLOCKER, Relation.REPRESENTATIVE, "R2142-4"));
        assertThat(signed(fresh(tender, other), other, Ids.next())).isEmpty();
    }

    /**
     * A user of a one-time link has no account; the address of the letter identifies the person, however it is spelt.
     */
    @Test
    void warnsTheLeadAboutASignatoryOfTwoCandidatesWithTheSameLinkAddress() {
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        Firm there = fixture.firm("Ailleurs");
        House.Launched rival = rival(tender, there);
        byLink(rival, there, "Ana.Petit@Exemple.fr ");
        Firm here = fixture.firm("Les Mains Vertes");
        Firm another = fixture.firm("Rebâtir");
        Firm signedIn = fixture.firm("Tremplin");
        Actor account = new Actor(
                Ids.next(), signedIn.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);

        assertThat(byLink(fresh(tender, here), here, "ana.petit@exemple.fr"))
                .extracting(Conflict::severity, Conflict::relation, Conflict::article)
                .containsExactly(tuple(Severity.BLOCKER, Relation.REPRESENTATIVE, "R2142-4"));
        assertThat(byLink(fresh(tender, another), another, "ana.petite@exemple.fr"))
                .isEmpty();
        assertThat(signed(fresh(tender, signedIn), signedIn, account, "ANA.PETIT@exemple.fr"))
                .extracting(Conflict::relation)
                .containsExactly(Relation.REPRESENTATIVE);
    }

    @Test
    void signaturesWithoutAnAddressAreNotTheSamePerson() {
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        Firm there = fixture.firm("Ailleurs");
        Firm here = fixture.firm("Les Mains Vertes");
        byLink(rival(tender, there), there, null);

        assertThat(byLink(fresh(tender, here), here, null)).isEmpty();
    }

    /** The letters of both links went to the same address, see {@link Desk}; the page stores it with the signature. */
    @Test
    void thePageOfTheLinkStoresTheAddressAndHidesTheNameFromTheLead() {
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        Firm there = fixture.firm("Ailleurs");
        House.Launched rival = rival(tender, there);
        UUID elsewhere = signedOnThePage(rival, there);
        giving.give(there.actor(), elsewhere, House.capacity(there));
        confirming.confirm(rival.lead().actor(), elsewhere, true);
        Firm here = fixture.firm("Les Mains Vertes");
        House.Launched consortium = fresh(tender, here);

        UUID invitation = signedOnThePage(consortium, here);

        assertThat(reading.invitation(consortium.lead().actor(), invitation).conflicts())
                .extracting(Conflict::relation)
                .containsExactly(Relation.REPRESENTATIVE);
        assertThat(desk.as(consortium.lead()).page("/invitations/" + invitation))
                .doesNotContain(Rivalry.RIVAL, Rivalry.RIVAL_LEAD, "Ailleurs", "a@b.example");
    }

    private UUID signedOnThePage(House.Launched consortium, Firm firm) {
        UUID invitation = fixture.invited(consortium);
        Actor link = Actor.holdingLink(firm.organisationId());
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

    private House.Launched rival(List<UUID> tender, Firm candidate) {
        return fixture.launched(fixture.firm(Rivalry.RIVAL_LEAD), tender, Rivalry.RIVAL, true, List.of(candidate));
    }

    private House.Launched fresh(List<UUID> tender, Firm candidate) {
        return fixture.launched(fixture.firm("Sillage"), tender, "Rives", true, List.of(candidate));
    }

    private List<Conflict> byLink(House.Launched consortium, Firm firm, @Nullable String email) {
        return signed(consortium, firm, Actor.holdingLink(firm.organisationId()), email);
    }

    private List<Conflict> signed(House.Launched consortium, Firm firm, UUID person) {
        return signed(
                consortium,
                firm,
                new Actor(person, firm.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT),
                null);
    }

    /** Signs, returns the conflicts shown to the lead, and confirms the partner. */
    private List<Conflict> signed(House.Launched consortium, Firm firm, Actor signatory, @Nullable String email) {
        UUID invitation = fixture.invited(consortium);
        answering.accept(signatory, invitation);
        String sha256 = reading.nda(signatory, invitation, "fr").sha256();
        signing.sign(signatory, invitation, new NdaEvidence("Ana Petit", "Gérante", sha256, email));
        giving.give(signatory, invitation, House.capacity(firm));
        List<Conflict> told =
                reading.invitation(consortium.lead().actor(), invitation).conflicts();
        confirming.confirm(consortium.lead().actor(), invitation, true);
        return told;
    }
}
