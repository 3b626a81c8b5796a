package org.cordee.support;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the offers of support organisations. */
interface SupportOffers extends Repository<SupportOffer, UUID> {

    SupportOffer saveAndFlush(SupportOffer offer);

    @Query("select o from SupportOffer o where o.organisationId = :organisationId")
    Optional<SupportOffer> find(UUID organisationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from SupportOffer o where o.organisationId = :organisationId")
    Optional<SupportOffer> claim(UUID organisationId);

    /**
     * Returns offers of organisations that are not away and that help in one of the areas or in all of France.
     *
     * @param areas the areas that contain the place, see {@link CoveringAreas}
     */
    @Query("""
        select o from SupportOffer o
        where (o.awayUntil is null or o.awayUntil < :today)
          and (o.areas is empty or exists (select area from o.areas area where area in :areas))
        order by o.organisationId\
        """)
    List<SupportOffer> covering(LocalDate today, Collection<String> areas, Limit most);
}
