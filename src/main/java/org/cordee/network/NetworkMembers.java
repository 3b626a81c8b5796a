package org.cordee.network;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the organisations that networks invited. */
interface NetworkMembers extends Repository<NetworkMember, UUID> {

    NetworkMember saveAndFlush(NetworkMember member);

    Optional<NetworkMember> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from NetworkMember m where m.id = :id")
    Optional<NetworkMember> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from NetworkMember m where m.networkId = :network and m.organisationId = :organisation")
    Optional<NetworkMember> lockOf(UUID network, UUID organisation);

    Optional<NetworkMember> findByNetworkIdAndOrganisationId(UUID networkId, UUID organisationId);

    @Query("""
        select count(m) from NetworkMember m
        where m.networkId = :network and m.state <> org.cordee.network.NetworkMemberState.REMOVED
        """)
    long countListed(UUID network);

    @Query("""
        select m from NetworkMember m
        where m.networkId = :network and m.state = org.cordee.network.NetworkMemberState.JOINED
        order by m.id
        """)
    List<NetworkMember> joined(UUID network, Limit most);

    /**
     * Returns the organisations that the network invited and may not know to be members, the latest invitation first:
     * those that did not answer, said no, left, or joined without being named.
     */
    @Query("""
        select m from NetworkMember m
        where m.networkId = :network and m.state <> org.cordee.network.NetworkMemberState.REMOVED
          and (m.naming is null or m.naming = org.cordee.network.NamingConsent.TOTALS_ONLY)
        order by m.invitedAt desc, m.id
        """)
    Page<NetworkMember> withoutName(UUID network, Pageable page);

    @Query("""
        select m from NetworkMember m
        where m.organisationId = :organisation and m.state in (
            org.cordee.network.NetworkMemberState.INVITED, org.cordee.network.NetworkMemberState.JOINED)
        order by m.invitedAt desc, m.id
        """)
    List<NetworkMember> ofOrganisation(UUID organisation, Limit most);
}
