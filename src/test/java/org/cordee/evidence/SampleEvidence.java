package org.cordee.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberState;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;

/** Creates the evidence of one member, planned, asked for or handed in. */
final class SampleEvidence {

    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    static final EvidenceDates DATES = new EvidenceDates(
            NOW.plus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(8)), NOW.plus(Duration.ofDays(12)));

    static Act at(Duration later) {
        return new Act(new Actor(Ids.next(), null, Set.of(Role.MEMBER), Actor.Via.ACCOUNT), NOW.plus(later));
    }

    static Act now() {
        return at(Duration.ZERO);
    }

    static EvidenceFile planned(boolean lead) {
        MemberFacts member = new MemberFacts(
                Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), lead, MemberState.CONFIRMED);
        return EvidenceFile.planned(member, lead, DATES);
    }

    static EvidenceFile asked(boolean lead) {
        EvidenceFile file = planned(lead);
        file.ask(now(), DATES);
        return file;
    }

    static EvidenceFile handedIn() {
        EvidenceFile file = asked(false);
        file.declareExclusions(now(), List.of());
        file.handIn(now(), 0, DATES.checkBy());
        return file;
    }

    static ProvidedPiece file(Piece piece, long size) {
        return provided(piece, PieceAnswer.FILE, size);
    }

    static ProvidedPiece provided(Piece piece, PieceAnswer answer, long size) {
        return new ProvidedPiece(
                piece, answer, NOW, UUID.randomUUID(), "application/pdf", size, null, null, null, null, null, null);
    }

    private SampleEvidence() {}
}
