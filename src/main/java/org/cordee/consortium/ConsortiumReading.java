package org.cordee.consortium;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.Shortlist;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads consortia for users; a user without a relation to a consortium gets the same answer as for a missing one. */
@Component
@Transactional(readOnly = true)
public class ConsortiumReading {

    private final Consortia consortia;
    private final Members members;
    private final Listings listings;
    private final WorkspaceReading workspaces;
    private final InvitationReading invitations;
    private final PreparationReading preparation;

    ConsortiumReading(
            Consortia consortia,
            Members members,
            Listings listings,
            WorkspaceReading workspaces,
            InvitationReading invitations,
            PreparationReading preparation) {
        this.consortia = consortia;
        this.members = members;
        this.listings = listings;
        this.workspaces = workspaces;
        this.invitations = invitations;
        this.preparation = preparation;
    }

    /**
     * Returns the consortia in which the actor's organisation is lead or member: those that have not ended first, then
     * by nearest deadline.
     */
    public Page<ConsortiumRow> rows(Actor actor, Pageable page) {
        return rows(actor, ConsortiumFilter.ALL, page);
    }

    /** Returns those of the consortia of the actor's organisation that the filter names, in the same order. */
    public Page<ConsortiumRow> rows(Actor actor, ConsortiumFilter filter, Pageable page) {
        return listings.of(actor.requireOrganisation(), filter, page);
    }

    public Workspace workspace(Actor actor, UUID consortiumId) {
        Consortium consortium = consortia.get(consortiumId);
        return workspaces.of(consortium, relation(actor, consortium), actor.organisationId());
    }

    /**
     * Returns the relation of the actor to the consortium.
     *
     * @throws NotFound when there is none
     */
    public Relation relation(Actor actor, UUID consortiumId) {
        return relation(actor, consortia.get(consortiumId));
    }

    /** Returns the workspace for pages that only the lead may open. */
    public Workspace workspaceOfLead(Actor actor, UUID consortiumId) {
        Workspace workspace = workspace(actor, consortiumId);
        if (workspace.relation() != Relation.LEAD) {
            throw new NotFound();
        }
        return workspace;
    }

    public InvitationPage invitation(Actor actor, UUID invitationId) {
        return invitations.of(actor, invitationId);
    }

    /** Returns the invitation for its candidate; not found for its lead. */
    public InvitationPage ownInvitation(Actor actor, UUID invitationId) {
        InvitationPage page = invitation(actor, invitationId);
        if (!page.mine()) {
            throw new NotFound();
        }
        return page;
    }

    public NdaText nda(Actor actor, UUID invitationId, String language) {
        return invitations.nda(actor, invitationId, language);
    }

    /** Returns the actor's own establishments, to choose from. */
    public List<OwnEstablishment> establishments(Actor actor) {
        return preparation.establishments(actor.requireOrganisation());
    }

    /** Returns a consultation the actor may see, with the lots that can still be answered. */
    public AnswerableConsultation offer(Actor actor, UUID consultationId) {
        return preparation.offer(actor, consultationId);
    }

    /** Returns the possible candidates for a slot, with reasons. */
    public Shortlist shortlist(Actor actor, UUID consortiumId, UUID slotId) {
        return preparation.shortlist(actor, ledBy(actor, consortiumId), slotId);
    }

    /**
     * Finds candidates by a name, a SIREN or a SIRET the lead gives, judged in the same way; empty for an empty text.
     */
    public List<Candidate> findByNameOrNumber(Actor actor, UUID consortiumId, UUID slotId, String words) {
        return preparation.findByNameOrNumber(actor, ledBy(actor, consortiumId), slotId, words);
    }

    /**
     * Returns the rule of the documents about several candidacies for the slot's lot; it is the same for every
     * candidate.
     */
    public Optional<LaunchFinding> severalCandidaciesFinding(Actor actor, UUID consortiumId, UUID slotId) {
        return preparation.severalCandidaciesFinding(ledBy(actor, consortiumId), slotId);
    }

    public List<LaunchFinding> findings(Actor actor, UUID consortiumId) {
        return preparation.findings(ledBy(actor, consortiumId));
    }

    private Consortium ledBy(Actor actor, UUID consortiumId) {
        Consortium consortium = consortia.get(consortiumId);
        if (relation(actor, consortium) != Relation.LEAD) {
            throw new NotFound();
        }
        return consortium;
    }

    private Relation relation(Actor actor, Consortium consortium) {
        UUID organisation = actor.organisationId();
        if (organisation != null && consortium.ledBy(organisation)) {
            return Relation.LEAD;
        }
        if (organisation != null && members.anyIn(consortium.id(), organisation)) {
            return Relation.MEMBER;
        }
        if (actor.is(Role.COORDINATOR)) {
            return Relation.COORDINATOR;
        }
        throw new NotFound();
    }
}
