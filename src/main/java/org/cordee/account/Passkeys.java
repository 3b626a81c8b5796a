package org.cordee.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The passkeys of all persons. */
interface Passkeys extends JpaRepository<Passkey, UUID> {

    List<Passkey> findByPersonIdOrderByCreatedAtAscIdAsc(UUID personId);

    Optional<Passkey> findByIdAndPersonId(UUID id, UUID personId);

    Optional<Passkey> findByCredentialId(byte[] credentialId);

    boolean existsByPersonId(UUID personId);

    long countByPersonId(UUID personId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select passkey from Passkey passkey where passkey.credentialId = :credentialId")
    Optional<Passkey> lockByCredentialId(byte[] credentialId);

    @Modifying
    @Query("delete from Passkey passkey where passkey.personId = :personId")
    void deleteOf(UUID personId);
}
