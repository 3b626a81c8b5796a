package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.CheckView.WaiverLine;
import org.cordee.law.Severity;
import org.cordee.law.rules.WaiverAuthority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page shows a finding once when it says the same about several members. */
class FindingCardTests {

    private static FindingLine finding(String whom, @Nullable String lot, String text, WaiverAuthority waiving) {
        return finding(whom, lot, text, waiving, null);
    }

    private static FindingLine finding(
            String whom, @Nullable String lot, String text, WaiverAuthority waiving, @Nullable WaiverLine waiver) {
        return new FindingLine(
                whom + lot,
                "P-03",
                "payment.advance-for-pme",
                Severity.INFO,
                LegalReference.in("R2191-7"),
                whom,
                lot,
                text,
                Map.of("Avance", "30 %"),
                List.of("ne pas y renoncer"),
                false,
                false,
                waiving,
                waiver);
    }

    @Test
    void groupsEqualFindingsInOneCard() {
        List<FindingCard> cards = FindingCard.of(List.of(
                finding("Canal", "lot 1", "PME : 30 %", WaiverAuthority.NOT_NEEDED),
                finding("Tremplin", "lot 1", "PME : 10 %", WaiverAuthority.NOT_NEEDED),
                finding("Orme", "lot 1", "PME : 30 %", WaiverAuthority.NOT_NEEDED),
                finding("Orme", "lot 2", "PME : 30 %", WaiverAuthority.NOT_NEEDED),
                finding("Orme", "lot 2", "PME : 30 %", WaiverAuthority.NOT_NEEDED),
                finding("Le groupement", null, "PME : 30 %", WaiverAuthority.NOT_NEEDED)));

        assertThat(cards)
                .extracting(FindingCard::whom)
                .containsExactly(
                        List.of("Canal · lot 1", "Orme · lot 1", "Orme · lot 2", "Le groupement"),
                        List.of("Tremplin · lot 1"));
        assertThat(cards.get(0).finding().text()).isEqualTo("PME : 30 %");
    }

    @Test
    void keepsWaivableFindingsOnSeparateCards() {
        WaiverLine waived = new WaiverLine(UUID.randomUUID(), WaiverState.GRANTED, Instant.EPOCH, null);

        assertThat(FindingCard.of(List.of(
                        finding("Canal", "lot 1", "à lever", WaiverAuthority.LEAD_AND_COORDINATOR),
                        finding("Orme", "lot 1", "à lever", WaiverAuthority.LEAD_AND_COORDINATOR))))
                .hasSize(2);
        assertThat(FindingCard.of(List.of(
                        finding("Canal", "lot 1", "bloque", WaiverAuthority.NOBODY),
                        finding("Orme", "lot 1", "bloque", WaiverAuthority.NOBODY))))
                .singleElement();
        assertThat(FindingCard.of(List.of(
                        finding("Canal", "lot 1", "dit", WaiverAuthority.NOT_NEEDED, waived),
                        finding("Orme", "lot 1", "dit", WaiverAuthority.NOT_NEEDED))))
                .hasSize(2);
    }
}
