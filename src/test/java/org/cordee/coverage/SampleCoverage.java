package org.cordee.coverage;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.DemandLine;
import org.cordee.dossier.DemandState;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Demands and answers for tests without a database. */
final class SampleCoverage {

    static final UUID CONSORTIUM = Ids.next();
    static final UUID LEAD = Ids.next();
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private SampleCoverage() {}

    static Act act() {
        return new Act(new Actor(Ids.next(), LEAD, Set.of(), Actor.Via.ACCOUNT), NOW);
    }

    static DemandLine demand(DemandKind kind, @Nullable String used) {
        return new DemandLine(kind, 1, used == null ? DemandState.FOUND : DemandState.CONFIRMED, used, used, null);
    }

    static AskedThing validity(String value) {
        return AskedThing.of(CONSORTIUM, demand(DemandKind.VALIDITY, value)).get(0);
    }

    static GivenAnswer sections(UUID... ids) {
        return new GivenAnswer(AnswerWay.SECTIONS, Set.of(ids), null, null, false);
    }

    static GivenAnswer paper(String name, boolean ready) {
        return new GivenAnswer(AnswerWay.PAPER, Set.of(), name, LEAD, ready);
    }
}
