package org.cordee.agreement;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Stores all powers of attorney. */
interface PowersOfAttorney extends Repository<PowerOfAttorney, UUID> {

    PowerOfAttorney saveAndFlush(PowerOfAttorney one);

    Optional<PowerOfAttorney> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from PowerOfAttorney one where one.id = :id")
    Optional<PowerOfAttorney> hold(@Param("id") UUID id);

    default PowerOfAttorney getLocked(UUID id) {
        return hold(id).orElseThrow(NotFound::new);
    }

    @Query("select one.consortiumId from PowerOfAttorney one where one.id = :id")
    Optional<UUID> consortiumOf(@Param("id") UUID id);

    @Query("select one from PowerOfAttorney one where one.consortiumId = :consortium and one.organisationId = :grantor"
            + " and one.state = GRANTED order by one.openedAt desc limit 1")
    Optional<PowerOfAttorney> granted(@Param("consortium") UUID consortiumId, @Param("grantor") UUID organisationId);

    @Query("select distinct one.organisationId from PowerOfAttorney one where one.consortiumId = :consortium"
            + " and one.state = GRANTED")
    Set<UUID> grantors(@Param("consortium") UUID consortiumId);

    @Query("select one from PowerOfAttorney one where one.agreementId = :agreement order by one.id")
    List<PowerOfAttorney> ofAgreement(@Param("agreement") UUID agreementId);
}
