package org.cordee.notification;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The acts by which administrators saw links of kept letters. */
interface LetterOpenings extends JpaRepository<LetterOpening, UUID> {

    /** Replaces the name and the address of an erased person in the reasons. */
    @Modifying
    @Query("update LetterOpening o set o.reason = replace(replace(o.reason, :email, :pseudonym), :name, '—')"
            + " where locate(:email, o.reason) > 0 or locate(:name, o.reason) > 0")
    void replace(String email, String name, String pseudonym);
}
