package org.cordee.tender.batch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of batches. Queries for users take the organisation they are made for. */
interface NoticeBatches extends Repository<NoticeBatch, UUID> {

    NoticeBatch save(NoticeBatch batch);

    Optional<NoticeBatch> findById(UUID id);

    @Query("""
        select b from NoticeBatch b
        where b.id = :id and (:everything = true or b.ownerOrganisationId = :organisation)
        """)
    Optional<NoticeBatch> findVisible(UUID id, @Nullable UUID organisation, boolean everything);

    @Query("""
        select b from NoticeBatch b
        where :organisation is null and b.ownerOrganisationId is null or b.ownerOrganisationId = :organisation
        order by b.startedAt desc, b.id desc
        """)
    List<NoticeBatch> latest(@Nullable UUID organisation, Limit most);
}
