package org.cordee.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Stores all versions of all agreements. A caller that changes one holds the lock of its consortium. */
interface Agreements extends Repository<Agreement, UUID> {

    Agreement saveAndFlush(Agreement one);

    Optional<Agreement> findById(UUID id);

    default Agreement get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    @Query("select one from Agreement one where one.consortiumId = :consortium"
            + " order by one.attempt desc, one.number desc limit 1")
    Optional<Agreement> latest(@Param("consortium") UUID consortiumId);

    /** Returns all versions of all attempts, the latest first. */
    @Query("select one from Agreement one where one.consortiumId = :consortium"
            + " order by one.attempt desc, one.number desc")
    List<Agreement> all(@Param("consortium") UUID consortiumId);

    default Agreement current(UUID consortiumId) {
        return latest(consortiumId).orElseThrow(NotFound::new);
    }

    /** Returns true when all parties have signed this version and it has not ended since. */
    @Query("select count(one) > 0 from Agreement one where one.id = :id and one.state = SIGNED")
    boolean isInForce(@Param("id") UUID id);

    /** Returns the instant until which the party of this turn may sign; empty when the turn is not opened. */
    @Query(
            "select turn.dueAt from Agreement one join one.signatures turn where turn.id = :id and turn.dueAt is not null")
    Optional<Instant> dueOf(@Param("id") UUID signatureId);

    /** Returns the consortium without loading the agreement, so that the consortium can be locked first. */
    @Query("select one.consortiumId from Agreement one where one.id = :id")
    Optional<UUID> consortiumOf(@Param("id") UUID id);

    /**
     * Returns the signatories with an account of the last attempt of each consortium that all parties signed, also when
     * it was superseded since.
     */
    @Query("""
            select distinct new org.cordee.agreement.AgreementSignatories$AgreementSignatory(
                one.consortiumId, turn.organisationId, turn.seal.personId)
            from Agreement one join one.signatures turn
            where one.consortiumId in :consortia and one.state in (SIGNED, SUPERSEDED)
              and turn.seal.personId is not null
              and not exists (select later.id from Agreement later
                  where later.consortiumId = one.consortiumId and later.state in (SIGNED, SUPERSEDED)
                    and later.attempt > one.attempt)
            """)
    List<AgreementSignatories.AgreementSignatory> signatories(@Param("consortia") List<UUID> consortiumIds);
}
