package org.cordee.organisation;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the directory. */
public interface Organisations extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    /** Saves several organisations with one flush instead of one for each. */
    <S extends Organisation> List<S> saveAll(Iterable<S> several);

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

    @Query("select o.siren, o.id from Organisation o where o.siren in :sirens")
    List<Tuple> findIdsBySirens(Collection<String> sirens);

    Optional<Organisation> findByCountryAndForeignId(String country, String foreignId);

    @Query("select o from Organisation o left join fetch o.establishments where o.siren in :sirens")
    List<Organisation> findBySirens(Collection<String> sirens);

    @Query("select o from Organisation o left join fetch o.establishments where o.id in :ids")
    List<Organisation> findWithEstablishments(Collection<UUID> ids);

    @Query("select e from Establishment e join fetch e.organisation where e.id in :ids")
    List<Establishment> findEstablishments(Collection<UUID> ids);

    @Query("select e from Establishment e join fetch e.organisation where e.profile.siret = :siret")
    Optional<Establishment> findBySiret(Siret siret);

    @Query("select e.profile.siret from Establishment e where e.profile.siret in :sirets")
    List<Tuple> findKnownSirets(Collection<Siret> sirets);

    @Query("select o.id, o.unit.legalName from Organisation o where o.id in :ids")
    List<Tuple> findNames(Collection<UUID> ids);

    @Query("select count(o) from Organisation o where o.id in :ids and (o.simulated = true or o.demo = true)")
    long countInvented(Collection<UUID> ids);

    @Query("select o.id, o.unit.figures.turnover from Organisation o"
            + " where o.id in :ids and o.unit.figures.turnover is not null")
    List<Tuple> findTurnovers(Collection<UUID> ids);

    /** Returns the establishments whose organisation belongs to one of these groups; both sets name the same groups. */
    @Query("""
        select e.id from Establishment e join e.organisation o
        where e.id in :ids
          and (o.unit.parentSiren in :parents or (o.unit.parentSiren is null and o.siren in :sirens))
        """)
    Set<UUID> findEstablishmentsOfGroups(Collection<UUID> ids, Collection<String> sirens, Collection<Siren> parents);

    /** Returns the support organisations and networks of an area, sorted by name. */
    @Query("""
        select o.id from Organisation o
        where o.unit.vocation in (org.cordee.organisation.Vocation.SUPPORT, org.cordee.organisation.Vocation.NETWORK)
          and (exists (select e.id from Establishment e
                       where e.organisation = o and e.profile.address.department in :departments)
               or exists (select area from o.zones area where area in :zones))
        order by o.unit.legalName, o.id
        """)
    List<UUID> findSupport(Collection<String> departments, Collection<String> zones, Limit most);

    @Modifying
    @Query("update Establishment e set e.profile.contactEmail = null, e.profile.contactPhone = null"
            + " where e.profile.contactEmail = :email")
    void removeContact(String email);
}
