package org.cordee.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores all waivers. For one finding at most one is requested or granted. A caller that adds or decides one holds the
 * lock of the consortium.
 */
interface Waivers extends Repository<Waiver, UUID> {

    Waiver saveAndFlush(Waiver one);

    /** Returns true when a waiver of this finding is requested or granted. */
    @Query("select count(one) > 0 from Waiver one where one.consortiumId = :consortiumId and one.finding = :finding"
            + " and one.standing = true")
    boolean isStanding(UUID consortiumId, String finding);

    @Query("select one from Waiver one where one.consortiumId = :consortiumId and one.id = :waiverId")
    Optional<Waiver> find(UUID consortiumId, UUID waiverId);

    /** Returns the waivers, the oldest first, so that the latest decision on a finding comes last. */
    @Query("select one from Waiver one where one.consortiumId = :consortiumId order by one.askedAt, one.id")
    List<Waiver> of(UUID consortiumId);
}
