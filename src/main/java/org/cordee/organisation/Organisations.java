package org.cordee.organisation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the directory. */
public interface Organisations extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    Organisation saveAndFlush(Organisation organisation);

    Optional<Organisation> findById(UUID id);

    /**
     * Locks an organisation until the transaction ends: a second transaction waits and then sees the changes of the
     * first.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Organisation o where o.id = :id")
    Optional<Organisation> findLocked(UUID id);

    Optional<Organisation> findBySiren(String siren);

    Optional<Organisation> findByCountryAndForeignId(String country, String foreignId);

    @Query("select o from Organisation o left join fetch o.establishments where o.siren in :sirens")
    List<Organisation> findBySirens(Collection<String> sirens);

    @Query("select o from Organisation o left join fetch o.establishments where o.id in :ids")
    List<Organisation> findWithEstablishments(Collection<UUID> ids);

    @Query("select e from Establishment e join fetch e.organisation where e.id in :ids")
    List<Establishment> findEstablishments(Collection<UUID> ids);

    @Query("select e from Establishment e join fetch e.organisation where e.siret = :siret")
    Optional<Establishment> findBySiret(String siret);

    @Query("select e.siret from Establishment e where e.siret in :sirets")
    List<String> findKnownSirets(Collection<String> sirets);
}
