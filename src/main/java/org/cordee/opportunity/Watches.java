package org.cordee.opportunity;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The store of the watches of all structures. */
interface Watches extends JpaRepository<Watch, UUID> {

    Optional<Watch> findByOrganisationId(UUID organisationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Watch w where w.organisationId = :organisation")
    Optional<Watch> lockOf(UUID organisation);
}
