package org.cordee.consortium;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads, locks and saves invitations. */
interface Invitations extends Repository<Invitation, UUID> {

    Invitation saveAndFlush(Invitation one);

    Optional<Invitation> findById(UUID id);

    /**
     * Locks the invitation until the transaction ends: a second caller waits and then reads the changes of the first
     * one.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Invitation one where one.id = :id")
    Optional<Invitation> findLocked(@Param("id") UUID id);

    default Invitation getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    default Invitation get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Reads the parties of an invitation without loading it, so that its consortium and slot can be locked first. */
    @Query("select one.invited from Invitation one where one.id = :id")
    Optional<InvitationParties> findParties(@Param("id") UUID id);

    @Query(
            "select one.id from Invitation one where one.invited.consortiumId = :consortium and one.openMarker = true order by one.id")
    List<UUID> open(@Param("consortium") UUID consortiumId);

    /**
     * Locks the open invitations one by one in the order of their ids: one locking query over all open ones could
     * deadlock with a transaction that closes one.
     */
    default List<Invitation> getLockedOpen(UUID consortiumId) {
        return open(consortiumId).stream()
                .map(this::getLocked)
                .filter(Invitation::isOpen)
                .toList();
    }

    @Query(
            "select count(one) > 0 from Invitation one where one.openMarker = true and one.invited.organisationId = :organisation"
                    + " and one.invited.lotId = :lot and one.invited.leadOrganisationId = :lead")
    boolean anyOpen(@Param("organisation") UUID organisationId, @Param("lot") UUID lotId, @Param("lead") UUID leadId);

    @Query("select one from Invitation one left join fetch one.questions.questions where one.id in"
            + " (select slot.currentInvitationId from Slot slot where slot.consortiumId = :consortium)")
    List<Invitation> currentOf(@Param("consortium") UUID consortiumId);

    /** Returns the means that an organisation stated in other invitations, the latest first. */
    @Query("select one.capacity from Invitation one where one.invited.organisationId = :organisation and one.id <> :id"
            + " and one.capacity.givenAt is not null order by one.capacity.givenAt desc")
    List<StatedCapacity> stated(@Param("organisation") UUID organisationId, @Param("id") UUID without, Limit most);

    @Query("select new org.cordee.consortium.ForwardFacts(forward.id, one.id, forward.email, forward.name)"
            + " from Invitation one join one.forwards forward where forward.id = :forward")
    Optional<ForwardFacts> findForward(@Param("forward") UUID forwardId);

    /** Reads the parties of each invitation and the work of its slot. */
    @Query("select new org.cordee.consortium.InvitationSubjects$InvitedWork(one.id, one.invited, slot.need.need)"
            + " from Invitation one join Slot slot on slot.id = one.invited.slotId where one.id in :ids")
    List<InvitationSubjects.InvitedWork> work(@Param("ids") Collection<UUID> ids);
}
