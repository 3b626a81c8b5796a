package org.cordee.consortium;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
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
    private final Parties parties;
    private final ConsortiumLookup lookup;
    private final Listings listings;
    private final WorkspaceReading workspaces;
    private final InvitationReading invitations;

    ConsortiumReading(
            Consortia consortia,
            Members members,
            Parties parties,
            ConsortiumLookup lookup,
            Listings listings,
            WorkspaceReading workspaces,
            InvitationReading invitations) {
        this.consortia = consortia;
        this.members = members;
        this.parties = parties;
        this.lookup = lookup;
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

    /** Not filtered by who asks: drafting and deposit answer for access themselves. */
    public AgreedGrouping agreed(UUID consortiumId) {
        Consortium consortium = consortia.get(consortiumId);
        List<MemberFacts> facts = lookup.members(consortiumId);
        Map<UUID, ShareFigures> figures = lookup.agreedShares(consortiumId).stream()
                .collect(Collectors.toMap(ShareFigures::memberId, Function.identity()));
        Map<UUID, Party> establishments = parties.establishments(
                facts.stream().map(MemberFacts::establishmentId).collect(Collectors.toSet()));
        return new AgreedGrouping(
                consortiumId,
                consortium.name(),
                consortium.state(),
                consortium.leadOrganisationId(),
                consortium.consultationId(),
                consortium.subject().title(),
                consortium.subject().reference(),
                consortium.subject().buyerName(),
                consortium.deadline(),
                consortium.form(),
                WorkspaceReading.lots(consortium),
                facts.stream()
                        .map(member -> share(member, figures.get(member.memberId()), establishments))
                        .toList());
    }

    private static AgreedShare share(
            MemberFacts member, @Nullable ShareFigures figures, Map<UUID, Party> establishments) {
        Party party = establishments.get(member.establishmentId());
        return new AgreedShare(
                member.memberId(),
                member.lotId(),
                member.organisationId(),
                member.establishmentId(),
                party == null ? "?" : party.organisationName(),
                party == null ? "" : party.siret(),
                member.lead(),
                figures == null ? Percentage.ZERO : figures.percentage(),
                figures == null ? Amount.ZERO : figures.amount(),
                figures == null ? Hours.NONE : figures.hours());
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
