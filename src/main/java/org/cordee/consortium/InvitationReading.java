package org.cordee.consortium;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.TenderFacts.TenderLot;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds the page of one invitation, for its candidate or for its lead. */
@Component
class InvitationReading {

    private final Invitations invitations;
    private final Consortia consortia;
    private final ConsortiumLookup lookup;
    private final DirectoryLookup directory;
    private final Tenders tenders;
    private final NdaTexts texts;
    private final ConflictRadar radar;
    private final ObjectProvider<UnreachedOrganisations> unreached;

    InvitationReading(
            Invitations invitations,
            Consortia consortia,
            ConsortiumLookup lookup,
            DirectoryLookup directory,
            Tenders tenders,
            NdaTexts texts,
            ConflictRadar radar,
            ObjectProvider<UnreachedOrganisations> unreached) {
        this.invitations = invitations;
        this.consortia = consortia;
        this.lookup = lookup;
        this.directory = directory;
        this.tenders = tenders;
        this.texts = texts;
        this.radar = radar;
        this.unreached = unreached;
    }

    public InvitationPage of(Actor actor, UUID invitationId) {
        Invitation invitation = visible(actor, invitationId);
        InvitationParties invited = invitation.invited();
        Consortium consortium = consortia.get(invited.consortiumId());
        Map<UUID, String> names = directory.namesOf(Set.of(invited.leadOrganisationId(), invited.organisationId()));
        AnsweredLot lot = consortium.lots().stream()
                .filter(answered -> answered.lotId().equals(invited.lotId()))
                .findFirst()
                .orElseThrow(NotFound::new);
        InvitationEnd ending = invitation.ending();
        InvitationFacts facts = lookup.invitation(invitationId);
        return new InvitationPage(
                facts,
                actor.actsFor(invited.organisationId()),
                actor.actsFor(invited.leadOrganisationId()) && isUnreached(invited),
                names.getOrDefault(invited.leadOrganisationId(), "?"),
                names.getOrDefault(invited.organisationId(), "?"),
                lot.number(),
                lot.title(),
                amounts(consortium, facts),
                lead(consortium, invitation),
                consortium.form(),
                invitation.undertaking(),
                invitation.isOpen() && invitation.isSuspended(),
                actor.actsFor(invited.organisationId()) && invitation.isForwarded(),
                invitation.owedBy(),
                invitation.answeredAt(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.declined(),
                ending == null ? null : ending.words(),
                capacity(invitation.capacity()),
                signature(invitation.undertaking().signature()),
                invitation.questions().all().stream()
                        .map(question -> new InvitationPage.QuestionLine(
                                question.askedAt(), question.question(), question.answeredAt(), question.answer()))
                        .toList(),
                actor.actsFor(invited.organisationId()) ? radar.forCandidate(invitation) : radar.forLead(invitation));
    }

    private @Nullable AmountRange amounts(Consortium consortium, InvitationFacts facts) {
        Amount estimate = tenders.facts(consortium.consultationId())
                .lot(facts.lotId())
                .map(TenderLot::estimate)
                .orElse(null);
        return AmountRange.of(facts.minShare(), facts.maxShare(), estimate);
    }

    private InvitationPage.LeadFacts lead(Consortium consortium, Invitation invitation) {
        UUID lead = consortium.leadOrganisationId();
        EstablishmentFacts place = directory.establishment(consortium.leadEstablishmentId());
        return new InvitationPage.LeadFacts(
                place.kinds().stream().map(Enum::name).sorted().toList(),
                directory.profileOf(lead).figures().headcount(),
                place.profile().address().city(),
                consortia.countDeposited(lead),
                invitation.isOpen() ? consortium.message() : InvitationMessage.NONE);
    }

    private boolean isUnreached(InvitationParties invited) {
        UnreachedOrganisations known = unreached.getIfAvailable();
        return known != null && known.organisations(invited.consortiumId()).contains(invited.organisationId());
    }

    public NdaText nda(Actor actor, UUID invitationId, String language) {
        return texts.textFor(visible(actor, invitationId).invited(), language);
    }

    private Invitation visible(Actor actor, UUID invitationId) {
        Invitation invitation = invitations.get(invitationId);
        boolean candidate = actor.actsFor(invitation.organisationId()) && invitation.state() != InvitationState.DRAFT;
        if (!candidate && !actor.actsFor(invitation.leadOrganisationId())) {
            throw new NotFound();
        }
        return invitation;
    }

    private InvitationPage.@Nullable CapacityFacts capacity(@Nullable StatedCapacity given) {
        if (given == null) {
            return null;
        }
        CapacityForm form = given.form();
        EstablishmentFacts place = directory.establishment(form.establishmentId());
        return new InvitationPage.CapacityFacts(
                given.givenAt(),
                form.establishmentId(),
                place.legalName() + ", " + place.profile().address().city(),
                form.headcount(),
                form.hoursPerMonth().value(),
                form.references(),
                form.insured(),
                form.conflicts(),
                form.otherGroupings());
    }

    private static InvitationPage.@Nullable SignatureFacts signature(@Nullable NdaSignature nda) {
        return nda == null
                ? null
                : new InvitationPage.SignatureFacts(
                        nda.signedAt(), nda.signatoryName(), nda.signatoryFunction(), nda.textSha256());
    }
}
