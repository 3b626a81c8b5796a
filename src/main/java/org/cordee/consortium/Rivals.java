package org.cordee.consortium;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Queries the other consortia that are candidates for the same lots, whichever copy of the notice they use. */
interface Rivals extends Repository<Consortium, UUID> {

    String ALIVE = " and c.state not in (org.cordee.consortium.ConsortiumState.ABANDONED,"
            + " org.cordee.consortium.ConsortiumState.NO_CONSORTIUM,"
            + " org.cordee.consortium.ConsortiumState.DEADLINE_MISSED,"
            + " org.cordee.consortium.ConsortiumState.NOT_SELECTED)";

    /** Joins the consortia that are alive and candidates for the lot {@code mine} of the consortium {@code own}. */
    String SAME_LOT_ELSEWHERE =
            " join Consortium c on c.id <> own.id" + ALIVE + " join c.lots theirs on theirs.key = mine.key";

    String MEMBERS = " left join Member m on m.consortiumId = c.id and m.lotId = theirs.lotId and m.leftAt is null";

    /**
     * One member of a rival, or a rival without members for the lot.
     *
     * @param openedAt and the id of the member give the order
     */
    record RivalMember(
            UUID consortiumId,
            UUID leadOrganisationId,
            UUID leadEstablishmentId,
            UUID lotId,
            @Nullable UUID organisationId,
            @Nullable UUID establishmentId,
            Instant openedAt,
            @Nullable UUID memberId) {

        RivalCandidacy.@Nullable Place place() {
            return organisationId == null || establishmentId == null
                    ? null
                    : new RivalCandidacy.Place(lotId, organisationId, establishmentId);
        }
    }

    /** The number of other candidacies of one organisation. */
    record Elsewhere(UUID organisationId, long candidacies) {}

    @Query("select distinct new org.cordee.consortium.Rivals$RivalMember(c.id, c.leadOrganisationId,"
            + " c.leadEstablishmentId, theirs.lotId, m.organisationId, m.establishmentId, c.openedAt, m.id)"
            + " from Consortium c join c.lots theirs" + MEMBERS
            + " where theirs.key in :keys and c.id <> :own" + ALIVE + " order by c.openedAt, c.id, m.id")
    List<RivalMember> onLots(@Param("own") UUID consortiumId, @Param("keys") Collection<String> lotKeys);

    @Query("select distinct new org.cordee.consortium.Rivals$RivalMember(c.id, c.leadOrganisationId,"
            + " c.leadEstablishmentId, mine.lotId, m.organisationId, m.establishmentId, c.openedAt, m.id)"
            + " from Consortium own join own.lots mine" + SAME_LOT_ELSEWHERE + MEMBERS
            + " where own.id = :own order by c.openedAt, c.id, m.id")
    List<RivalMember> of(@Param("own") UUID consortiumId);

    @Query("select new org.cordee.consortium.Rivals$Elsewhere(m.organisationId, count(distinct c.id))"
            + " from Consortium own join own.lots mine"
            + " join Member m on m.consortiumId = own.id and m.lotId = mine.lotId and m.leftAt is null"
            + " and m.lead = false" + SAME_LOT_ELSEWHERE
            + " join Member o on o.consortiumId = c.id and o.lotId = theirs.lotId"
            + " and o.organisationId = m.organisationId and o.leftAt is null"
            + " where own.id = :own group by m.organisationId")
    List<Elsewhere> membersElsewhere(@Param("own") UUID consortiumId);
}
