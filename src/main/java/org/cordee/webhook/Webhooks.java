package org.cordee.webhook;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The webhooks of all organisations. */
interface Webhooks extends JpaRepository<Webhook, UUID> {

    @Query("select w from Webhook w where w.ownerId = :ownerId order by w.id")
    List<Webhook> of(UUID ownerId);

    @Query("select count(w) from Webhook w where w.ownerId = :ownerId")
    long countOf(UUID ownerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Webhook w where w.id = :id")
    Optional<Webhook> findLocked(UUID id);

    /** @throws NotFound when there is none, or it has another owner */
    default Webhook getOf(UUID ownerId, UUID id) {
        return findById(id).filter(webhook -> webhook.isOf(ownerId)).orElseThrow(NotFound::new);
    }

    /**
     * Locks a webhook until the transaction ends.
     *
     * @throws NotFound when there is none, or it has another owner
     */
    default Webhook getLockedOf(UUID ownerId, UUID id) {
        return findLocked(id).filter(webhook -> webhook.isOf(ownerId)).orElseThrow(NotFound::new);
    }
}
