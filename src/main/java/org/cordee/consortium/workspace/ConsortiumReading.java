package org.cordee.consortium.workspace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.Consortia;
import org.cordee.consortium.Consortium;
import org.cordee.consortium.Members;
import org.cordee.consortium.Relation;
import org.cordee.consortium.invitation.answer.NdaText;
import org.cordee.consortium.invitation.reading.InvitationPage;
import org.cordee.consortium.invitation.reading.InvitationReading;
import org.cordee.consortium.preparation.Offer;
import org.cordee.consortium.preparation.Place;
import org.cordee.consortium.preparation.PreparationReading;
import org.cordee.consortium.slot.LaunchFinding;
import org.cordee.organisation.search.Candidate;
import org.cordee.organisation.search.Shortlist;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers readers about groupings; whoever has nothing to do with one is told that there is none. */
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

    /** The groupings the actor's organisation leads or is a member of: living ones first, the nearest deadline first. */
    public Page<ConsortiumRow> rows(Actor actor, Pageable page) {
        return listings.of(actor.requireOrganisation(), page);
    }

    public Workspace workspace(Actor actor, UUID consortiumId) {
        Consortium consortium = consortia.get(consortiumId);
        return workspaces.of(consortium, relation(actor, consortium), actor.organisationId());
    }

    /** What the actor is to the grouping. @throws NotFound when nothing */
    public Relation relation(Actor actor, UUID consortiumId) {
        return relation(actor, consortia.get(consortiumId));
    }

    /** For pages that only the lead may open. */
    public Workspace led(Actor actor, UUID consortiumId) {
        Workspace workspace = workspace(actor, consortiumId);
        if (workspace.relation() != Relation.LEAD) {
            throw new NotFound();
        }
        return workspace;
    }

    public InvitationPage invitation(Actor actor, UUID invitationId) {
        return invitations.of(actor, invitationId);
    }

    /** The same, of the actor's own side: missing for its lead. */
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

    /** The actor's own establishments, to choose from. */
    public List<Place> establishments(Actor actor) {
        return preparation.establishments(actor.requireOrganisation());
    }

    /** A consultation the actor may see, with the lots one may still answer. */
    public Offer offer(Actor actor, UUID consultationId) {
        return preparation.offer(actor, consultationId);
    }

    /** Whom the lead might ask for a slot, and why. */
    public Shortlist shortlist(Actor actor, UUID consortiumId, UUID slotId) {
        return preparation.shortlist(actor, ledBy(actor, consortiumId), slotId);
    }

    /** Whom the lead names itself by a name, a SIREN or a SIRET, judged alike; nobody when it names nobody. */
    public List<Candidate> named(Actor actor, UUID consortiumId, UUID slotId, String words) {
        return preparation.named(actor, ledBy(actor, consortiumId), slotId, words);
    }

    /** What the documents say of being in several candidacies for the slot's lot; the same whoever is asked for it. */
    public Optional<LaunchFinding> several(Actor actor, UUID consortiumId, UUID slotId) {
        return preparation.several(ledBy(actor, consortiumId), slotId);
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
