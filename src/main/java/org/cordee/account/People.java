package org.cordee.account;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.SingleStatementRead;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All persons who have an account. */
interface People extends JpaRepository<Person, UUID> {

    @Override
    @SingleStatementRead
    Optional<Person> findById(UUID id);

    /**
     * Finds a person with its memberships. It is a query and not an entity graph, which Hibernate translates anew for
     * each call.
     */
    @SingleStatementRead
    @Query("select p from Person p left join fetch p.memberships where p.email = :email")
    Optional<Person> findByEmail(String email);

    boolean existsByEmail(String email);

    @Query("select p from Person p where p.erasedAt is null and (p.id in :ids or p.email in :emails)")
    List<Person> findByIdOrEmail(Collection<UUID> ids, Collection<String> emails);

    @Query("select count(p) > 0 from Person p join p.memberships m"
            + " where p.enabled = true and cast(m.roles as string) like '%ADMINISTRATOR%'")
    boolean haveAnAdministrator();

    /** Locks all enabled administrators until the transaction ends, in one fixed order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select p from Person p
        where p.enabled = true
          and exists (select m from p.memberships m where cast(m.roles as string) like '%ADMINISTRATOR%')
        order by p.id\
        """)
    List<Person> lockAdministrators();

    @Query("""
        select distinct p from Person p join p.memberships m
        where p.enabled = true and m.organisationId = :organisationId
        order by p.name, p.id\
        """)
    List<Person> membersOf(UUID organisationId);

    @Query("""
        select distinct p from Person p join p.memberships m left join fetch p.memberships
        where p.enabled = true and m.organisationId in :organisationIds
        order by p.name, p.id\
        """)
    List<Person> membersOfAll(Collection<UUID> organisationIds);

    @Query("""
        select distinct p from Person p join p.memberships m
        where p.enabled = true and cast(m.roles as string) like '%COORDINATOR%'
        order by p.name, p.id\
        """)
    List<Person> coordinators();

    @Query("""
        select p from Person p
        where p.erasedAt is null and (:text = '' or p.name like concat('%', :text, '%') or p.email like concat('%', :text, '%'))
        order by p.name, p.id\
        """)
    Page<Person> search(String text, Pageable page);
}
