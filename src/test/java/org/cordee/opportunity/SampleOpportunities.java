package org.cordee.opportunity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.opportunity.Opportunity.Subject;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;

/** Opportunities for tests. */
final class SampleOpportunities {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final Instant DEADLINE = Instant.parse("2026-12-15T11:00:00Z");
    static final UUID OWNER = Ids.next();

    private SampleOpportunities() {}

    static OpportunityContent content(Instant until) {
        return new OpportunityContent(
                "Entretien des berges",
                "Parc des Deux-Rives",
                "Ville de Saint-Aubin",
                "77310000",
                Set.of("76"),
                Set.of(),
                Amount.of("57600"),
                Amount.of("86400"),
                0,
                12,
                Deadline.at(DEADLINE, Deadline.PARIS),
                until);
    }

    static Opportunity shared() {
        return new Opportunity(
                new Subject(OpportunityKind.LOT, Ids.next(), OWNER, null, Ids.next(), Ids.next()),
                content(Instant.parse("2026-12-08T11:00:00Z")),
                owner(),
                NOW);
    }

    static Actor owner() {
        return new Actor(Ids.next(), OWNER, Set.of(), Actor.Via.ACCOUNT);
    }
}
