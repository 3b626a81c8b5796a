package org.cordee.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The counted guesses of all persons. */
interface SecondFactorGuessStore extends JpaRepository<SecondFactorGuessCount, UUID> {

    /** Creates the row of a person unless it exists. It is SQL because of two first guesses at once. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = """
                INSERT IGNORE INTO second_factor_guess_count
                    (person_id, guesses, guesses_since, day_guesses, day_since, blocked, version)
                VALUES (:personId, 0, :now, 0, :now, FALSE, 0)\
                """)
    void createIfMissing(UUID personId, Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select guesses from SecondFactorGuessCount guesses where guesses.personId = :personId")
    Optional<SecondFactorGuessCount> lockById(UUID personId);

    @Modifying
    @Query("delete from SecondFactorGuessCount guesses where guesses.personId = :personId")
    void deleteOf(UUID personId);
}
