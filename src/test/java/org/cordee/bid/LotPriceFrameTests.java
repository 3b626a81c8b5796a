package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.document.frame.FrameKind;
import org.cordee.document.frame.PriceFrame;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers of the buyer's price files of a lot: an act of an outdated page changes no later file. */
class LotPriceFrameTests {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final String CHANGED = "bid.frame.changed-meanwhile";

    private final Actor lead = Actor.system();
    private final UUID member = Ids.next();
    private LotPriceFrame frame;

    @BeforeEach
    void uploadAndRemove() {
        frame = new LotPriceFrame(Ids.next(), Ids.next(), NOW);
        take(0);
        frame.assign(lead, 1, Map.of(0, Set.of(member)), NOW);
        frame.remove(lead, null, NOW);
    }

    private void take(int expected) {
        PriceFrame read = PriceFrame.read(
                "N°;Désignation;Unité;Quantité;Prix unitaire HT;Montant HT\n1;Tonte;u;1;;\n"
                        .getBytes(StandardCharsets.UTF_8),
                "DPGF.csv");
        frame.take(
                lead,
                expected,
                Ids.next(),
                "DPGF.csv",
                true,
                new LotPriceFrame.FrameTerms(FrameKind.LUMP_SUM_BREAKDOWN, BigDecimal.TEN, read.columns()),
                read,
                NOW);
    }

    @Test
    void countsOnWhenALaterFileComesAfterARemovedOne() {
        take(0);

        assertThat(frame.number()).isEqualTo(3);
        assertThat(frame.lines()).hasSize(1);
    }

    @Test
    void givesNoLineOfALaterFileToTheMembersOfARemovedOne() {
        take(0);

        assertThat(frame.membersByLine()).isEmpty();
    }

    @Test
    void refusesEachActOfAPageOfARemovedFileOnALaterOne() {
        take(0);

        for (int read = 1; read <= 2; read++) {
            int old = read;
            refused(CHANGED, () -> take(old));
            refused(CHANGED, () -> frame.assign(lead, old, Map.of(0, Set.of(member)), NOW));
            refused(CHANGED, () -> frame.give(lead, old, Set.of(member), NOW));
            refused(CHANGED, () -> frame.remove(lead, old, NOW));
        }
        assertThat(frame.number()).isEqualTo(3);
    }

    @Test
    void saysThatTheFileIsRemovedToAPageThatStillShowsIt() {
        refused("bid.frame.removed-meanwhile", () -> take(2));
    }

    @Test
    void recordsTheRemovalOnce() {
        frame.clearRecordedEvents();

        frame.remove(lead, null, NOW);

        assertThat(frame.recordedEvents()).isEmpty();
    }
}
