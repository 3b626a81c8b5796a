package org.cordee.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.evidence.SampleEvidence.DATES;
import static org.cordee.evidence.SampleEvidence.asked;
import static org.cordee.evidence.SampleEvidence.file;
import static org.cordee.evidence.SampleEvidence.now;

import java.util.List;
import java.util.Map;
import org.cordee.evidence.ApplicationEvent.RenewalAwaited;
import org.cordee.evidence.ApplicationEvent.RenewalNotAwaited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests an accepted piece that is provided again because it will have expired. */
class RenewedEvidenceTests {

    private final EvidenceFile file = asked(false);

    @BeforeEach
    void accepted() {
        file.provide(now(), file(Piece.VIGILANCE, 1));
        file.declareExclusions(now(), List.of());
        file.handIn(now(), 0, DATES.checkBy());
        refused("application.closed.HANDED_IN", () -> file.renew(now(), file(Piece.VIGILANCE, 2)));
        file.accept(now(), null);
        file.renew(now(), file(Piece.VIGILANCE, 2));
    }

    private List<Long> counting() {
        return file.contents().latest().stream().map(ProvidedPiece::size).toList();
    }

    @Test
    void countsARenewedPieceOnceTheLeadAcceptsIt() {
        assertThat(counting()).containsExactly(1L);

        file.accept(now(), 2);

        assertThat(counting()).containsExactly(2L);
        assertThat(file.contents().versions(Piece.VIGILANCE, null)).hasSize(2);
        assertThat(file.hasRenewals()).isFalse();
    }

    @Test
    void refusesToAcceptARenewalTheLeadHasNotSeen() {
        file.renew(now(), file(Piece.VIGILANCE, 3));

        refused("application.changed-meanwhile", () -> file.accept(now(), 2));
    }

    @Test
    void keepsTheAcceptedPieceWhenTheRenewalIsRefused() {
        file.refuseRenewals(now(), new EvidenceCorrections(null, Map.of(Piece.VIGILANCE, "Illisible")), 2);

        assertThat(counting()).containsExactly(1L);
        assertThat(file.state()).isEqualTo(EvidenceState.ACCEPTED);
        file.renew(now(), file(Piece.VIGILANCE, 4));
        file.accept(now(), 3);
        assertThat(counting()).containsExactly(4L);
    }

    @Test
    void asksForRenewalsOnceUntilNoneIsNeeded() {
        file.awaitRenewal(now(), List.of(Piece.VIGILANCE), DATES.dueAt());
        file.awaitRenewal(now(), List.of(Piece.VIGILANCE, Piece.DC2), DATES.dueAt());
        file.awaitRenewal(now(), List.of(), DATES.dueAt());
        file.awaitRenewal(now(), List.of(), DATES.dueAt());

        assertThat(file.recordedEvents())
                .filteredOn(RenewalAwaited.class::isInstance)
                .hasSize(1);
        assertThat(file.recordedEvents())
                .filteredOn(RenewalNotAwaited.class::isInstance)
                .hasSize(1);
    }
}
