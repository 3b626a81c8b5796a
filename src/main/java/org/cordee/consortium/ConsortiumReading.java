package org.cordee.consortium;

import java.util.UUID;
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

    ConsortiumReading(
            Consortia consortia,
            Members members,
            Listings listings,
            WorkspaceReading workspaces,
            InvitationReading invitations) {
        this.consortia = consortia;
        this.members = members;
        this.listings = listings;
        this.workspaces = workspaces;
        this.invitations = invitations;
    }

    /** The groupings the actor's organisation leads or is a member of: living ones first, the nearest deadline first. */
    public Page<ConsortiumRow> rows(Actor actor, Pageable page) {
        return listings.of(actor.requireOrganisation(), page);
    }

    public Workspace workspace(Actor actor, UUID consortiumId) {
        Consortium consortium = consortia.get(consortiumId);
        return workspaces.of(consortium, relation(actor, consortium), actor.organisationId());
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

    public NdaText nda(Actor actor, UUID invitationId, String language) {
        return invitations.nda(actor, invitationId, language);
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
