package org.cordee.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The addresses of all calendar feeds. */
interface CalendarAddressStore extends JpaRepository<CalendarAddress, UUID> {

    Optional<CalendarAddress> findByTokenHash(byte[] tokenHash);
}
