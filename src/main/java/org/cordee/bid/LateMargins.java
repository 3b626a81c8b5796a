package org.cordee.bid;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the missed due dates of margins. */
interface LateMargins extends Repository<LateMargin, LateMargin.Key> {

    /**
     * Adds a missed date. Uses SQL because two workers may add the same date at once, and the second must not fail.
     *
     * @return 0 when it was already stored
     */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "INSERT IGNORE INTO bid_margin_late (consortium_id, due_at) VALUES (:consortium, :due)")
    int add(String consortium, Instant due);
}
