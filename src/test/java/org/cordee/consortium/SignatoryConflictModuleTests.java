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

/** One person signs for a candidate of each of two groupings for one lot: the lead that learns it last is told, with no name. */
@ConsortiumTest
class SignatoryConflictModuleTests {

    @Autowired
    House house;

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
    void openTheDoor() {
        desk = new Desk(context);
    }

    @Test
    void tellsTheLeadOfASignatoryOfTwoCandidates() {
        UUID person = Ids.next();
        List<UUID> tender = house.openTender(false, LotTerms.UNKNOWN);
        Firm there = house.firm("Ailleurs");
        House.Launched rival = rival(tender, there);
        signed(rival, there, person);
        Firm here = house.firm("Les Mains Vertes");
        Firm other = house.firm("Rebâtir");

        assertThat(signed(fresh(tender, here), here, person))
                .extracting(Conflict::severity, Conflict::relation, Conflict::article)
                .containsExactly(tuple(Severity.BLOCKER, Relation.REPRESENTATIVE, "R2142-4"));
        assertThat(signed(fresh(tender, other), other, Ids.next())).isEmpty();
    }

    /** Who comes by a link has no account; the address the letter went to says who it is, however it is spelt. */
    @Test
    void tellsTheLeadOfASignatoryOfTwoCandidatesWhoCameByMailLinks() {
        List<UUID> tender = house.openTender(false, LotTerms.UNKNOWN);
        Firm there = house.firm("Ailleurs");
        House.Launched rival = rival(tender, there);
        byLink(rival, there, "Ana.Petit@Exemple.fr ");
        Firm here = house.firm("Les Mains Vertes");
        Firm another = house.firm("Rebâtir");
        Firm signedIn = house.firm("Tremplin");
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
    void noAddressIsNobodysAddress() {
        List<UUID> tender = house.openTender(false, LotTerms.UNKNOWN);
        Firm there = house.firm("Ailleurs");
        Firm here = house.firm("Les Mains Vertes");
        byLink(rival(tender, there), there, null);

        assertThat(byLink(fresh(tender, here), here, null)).isEmpty();
    }

    /** The letters of both links went to the same address, as {@link Desk} says; the page keeps it with the signature. */
    @Test
    void thePageBehindTheLinkKeepsTheAddressAndTellsTheLeadNoName() {
        List<UUID> tender = house.openTender(false, LotTerms.UNKNOWN);
        Firm there = house.firm("Ailleurs");
        House.Launched rival = rival(tender, there);
        UUID elsewhere = signedOnThePage(rival, there);
        giving.give(there.actor(), elsewhere, House.capacity(there));
        confirming.confirm(rival.lead().actor(), elsewhere, true);
        Firm here = house.firm("Les Mains Vertes");
        House.Launched grouping = fresh(tender, here);

        UUID invitation = signedOnThePage(grouping, here);

        assertThat(reading.invitation(grouping.lead().actor(), invitation).conflicts())
                .extracting(Conflict::relation)
                .containsExactly(Relation.REPRESENTATIVE);
        assertThat(desk.as(grouping.lead()).page("/invitations/" + invitation))
                .doesNotContain(Rivalry.RIVAL, Rivalry.RIVAL_LEAD, "Ailleurs", "a@b.example");
    }

    private UUID signedOnThePage(House.Launched grouping, Firm firm) {
        UUID invitation = house.invited(grouping);
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
        return house.launched(house.firm(Rivalry.RIVAL_LEAD), tender, Rivalry.RIVAL, true, List.of(candidate));
    }

    private House.Launched fresh(List<UUID> tender, Firm candidate) {
        return house.launched(house.firm("Sillage"), tender, "Rives", true, List.of(candidate));
    }

    private List<Conflict> byLink(House.Launched grouping, Firm firm, @Nullable String email) {
        return signed(grouping, firm, Actor.holdingLink(firm.organisationId()), email);
    }

    private List<Conflict> signed(House.Launched grouping, Firm firm, UUID person) {
        return signed(
                grouping,
                firm,
                new Actor(person, firm.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT),
                null);
    }

    /** What the lead is told before it confirms, which it then does. */
    private List<Conflict> signed(House.Launched grouping, Firm firm, Actor signatory, @Nullable String email) {
        UUID invitation = house.invited(grouping);
        answering.accept(signatory, invitation);
        String sha256 = reading.nda(signatory, invitation, "fr").sha256();
        signing.sign(signatory, invitation, new NdaEvidence("Ana Petit", "Gérante", sha256, email));
        giving.give(signatory, invitation, House.capacity(firm));
        List<Conflict> told =
                reading.invitation(grouping.lead().actor(), invitation).conflicts();
        confirming.confirm(grouping.lead().actor(), invitation, true);
        return told;
    }
}
