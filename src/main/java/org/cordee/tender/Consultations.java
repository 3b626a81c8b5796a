package org.cordee.tender;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The store of consultations. Every query takes the organisation it is made for, except queries that the server makes
 * for itself.
 */
interface Consultations extends Repository<Consultation, UUID> {

    Consultation save(Consultation consultation);

    Optional<Consultation> findById(UUID id);

    @Query("""
        select c from Consultation c
        where c.id = :id
          and (:everything = true or c.ownerOrganisationId is null or c.ownerOrganisationId = :organisation)
        """)
    Optional<Consultation> findVisible(UUID id, @Nullable UUID organisation, boolean everything);

    @Query("""
        select n.consultation from ReceivedNotice n
        where n.ownerKey = :owner and n.noticeId = :noticeId and n.noticeVersion = :version
        """)
    Optional<Consultation> ofNotice(UUID owner, String noticeId, String version);

    /** Returns the consultations about one procedure. There is at most one, except in data older than this check. */
    @Query("""
        select c from Consultation c
        where c.procedureId = :procedureId
          and exists (select n from ReceivedNotice n where n.consultation = c and n.ownerKey = :owner)
        order by c.issuedAt desc, c.id
        """)
    List<Consultation> ofProcedure(UUID owner, String procedureId);

    @Query("select l from Lot l where l.id = :lotId")
    Optional<Lot> findLot(UUID lotId);

    @Query("""
        select new org.cordee.tender.ConsultationRow(
            c.id, c.title, c.buyer.name, c.reference, c.procedure, c.nature, c.firstDeadlineAt,
            (select count(l) from Lot l where l.consultation = c and l.status = org.cordee.tender.LotStatus.OPEN))
        from Consultation c
        where (:everything = true or c.ownerOrganisationId is null or c.ownerOrganisationId = :organisation)
          and (:text is null or c.title like :text or c.buyer.name like :text or c.reference like :text)
          and (:after is null or c.firstDeadlineAt is null or c.firstDeadlineAt >= :after)
          and (:before is null or c.firstDeadlineAt < :before)
        """)
    Page<ConsultationRow> search(
            @Nullable UUID organisation,
            boolean everything,
            @Nullable String text,
            @Nullable Instant after,
            @Nullable Instant before,
            Pageable page);
}
