package org.cordee.network;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the members to which schemes were relayed, and of their answers. */
interface SchemeRecipients extends Repository<SchemeRecipient, UUID> {

    SchemeRecipient saveAndFlush(SchemeRecipient recipient);

    <S extends SchemeRecipient> List<S> saveAll(Iterable<S> several);

    Optional<SchemeRecipient> findById(UUID id);

    Optional<SchemeRecipient> findBySchemeIdAndOrganisationId(UUID schemeId, UUID organisationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from SchemeRecipient r where r.schemeId = :scheme and r.organisationId = :organisation")
    Optional<SchemeRecipient> lockOf(UUID scheme, UUID organisation);

    @Query("select r from SchemeRecipient r where r.schemeId in :schemes and r.organisationId = :organisation")
    List<SchemeRecipient> ofOrganisation(Collection<UUID> schemes, UUID organisation);

    @Query("""
        select r from SchemeRecipient r where r.schemeId = :scheme and r.answeredAt is null order by r.id
        """)
    List<SchemeRecipient> withoutAnswer(UUID scheme, Limit most);

    @Query("""
        select r from SchemeRecipient r where r.schemeId = :scheme and r.answeredAt is not null
        order by r.answeredAt, r.id
        """)
    Page<SchemeRecipient> answered(UUID scheme, Pageable page);

    /**
     * Returns for each scheme its id, the number of its recipients, of those that answered, and of those that the
     * network may not name.
     */
    @Query("""
        select r.schemeId, count(r), sum(case when r.answeredAt is null then 0 else 1 end),
          sum(case when m.naming is null or m.naming = org.cordee.network.NamingConsent.TOTALS_ONLY then 1 else 0 end)
        from SchemeRecipient r left join NetworkMember m
          on m.networkId = :network and m.organisationId = r.organisationId
        where r.schemeId in :schemes group by r.schemeId
        """)
    List<Tuple> countsOf(UUID network, Collection<UUID> schemes);
}
