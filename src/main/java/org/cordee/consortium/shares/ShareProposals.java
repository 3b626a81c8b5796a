package org.cordee.consortium.shares;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads, locks and saves proposals of shares. */
interface ShareProposals extends Repository<ShareProposal, UUID> {

    ShareProposal saveAndFlush(ShareProposal one);

    Optional<ShareProposal> findById(UUID id);

    /**
     * Locks the proposal until the transaction ends: a second caller waits and then reads the changes of the first one.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from ShareProposal one where one.id = :id")
    Optional<ShareProposal> findLocked(@Param("id") UUID id);

    default ShareProposal getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    default ShareProposal get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Reads the consortium's id without loading the proposal, so that the consortium can be locked first. */
    @Query("select one.consortiumId from ShareProposal one where one.id = :id")
    Optional<UUID> consortiumOf(@Param("id") UUID id);

    @Query(
            "select one from ShareProposal one where one.consortiumId = :consortium order by one.attempt desc, one.round desc limit 1")
    Optional<ShareProposal> latest(@Param("consortium") UUID consortiumId);

    @Query("select one from ShareProposal one left join fetch one.lines where one.consortiumId = :consortium"
            + " order by one.attempt, one.round")
    List<ShareProposal> of(@Param("consortium") UUID consortiumId);
}
