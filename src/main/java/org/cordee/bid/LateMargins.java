package org.cordee.bid;

import org.springframework.data.repository.Repository;

/** Stores the missed due dates of margins. A transaction locks the consortium before it adds one. */
interface LateMargins extends Repository<LateMargin, LateMargin.Key> {

    LateMargin save(LateMargin late);

    boolean existsById(LateMargin.Key key);
}
