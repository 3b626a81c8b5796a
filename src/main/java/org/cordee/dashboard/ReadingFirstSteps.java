package org.cordee.dashboard;

import org.cordee.consortium.ConsortiumReading;
import org.cordee.platform.FirstSteps;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Finds out whether an organisation is in a consortium, for the start page. A coordinator forms none. */
@Component
class ReadingFirstSteps implements FirstSteps {

    private final ConsortiumReading consortia;

    ReadingFirstSteps(ConsortiumReading consortia) {
        this.consortia = consortia;
    }

    @Override
    public boolean areAhead(Actor actor) {
        return actor.organisationId() != null
                && !actor.is(Role.COORDINATOR)
                && consortia.rows(actor, PageRequest.of(0, 1)).isEmpty();
    }
}
