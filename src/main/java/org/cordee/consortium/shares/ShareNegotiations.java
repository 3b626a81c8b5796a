package org.cordee.consortium.shares;

import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads and saves the attempts of all consortia; a caller that changes one locks its consortium first. */
interface ShareNegotiations extends Repository<ShareNegotiation, UUID> {

    ShareNegotiation saveAndFlush(ShareNegotiation one);

    @Query(
            "select one from ShareNegotiation one where one.consortiumId = :consortium order by one.attempt desc limit 1")
    Optional<ShareNegotiation> latest(@Param("consortium") UUID consortiumId);

    default ShareNegotiation current(UUID consortiumId) {
        return latest(consortiumId).orElseThrow(NotFound::new);
    }
}
