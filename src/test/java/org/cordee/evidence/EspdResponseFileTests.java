package org.cordee.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.evidence.SampleEvidence.asked;
import static org.cordee.evidence.SampleEvidence.at;
import static org.cordee.evidence.SampleEvidence.now;

import java.time.Duration;
import java.util.UUID;
import org.cordee.evidence.EspdResponseFile.WrittenResponse;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

class EspdResponseFileTests {

    private final EvidenceFile of = asked(false);
    private final EspdResponseFile response = new EspdResponseFile(of, of.organisationId());

    private WrittenResponse confirm(int day) {
        WrittenResponse written = new WrittenResponse(Ids.next(), Ids.next(), Ids.next(), day);
        response.confirm(day == 0 ? now() : at(Duration.ofDays(day)), of.organisationId(), written);
        return written;
    }

    @Test
    void hasNoEarlierConfirmationAtFirst() {
        confirm(0);

        assertThat(response.earlier()).isEmpty();
    }

    @Test
    void keepsAConfirmationThatALaterOneTakesThePlaceOfWithItsDate() {
        WrittenResponse first = confirm(0);

        WrittenResponse second = confirm(1);

        assertThat(response.earlier())
                .containsExactly(new EarlierConfirmation(
                        now().at(), first.requestDocumentId(), first.xmlId(), first.pdfId(), 0));
        assertThat(response.xmlId()).isEqualTo(second.xmlId());
        assertThat(response.confirmedAt()).isEqualTo(at(Duration.ofDays(1)).at());
    }

    @Test
    void forgetsTheOldestConfirmationWhenThereAreTooMany() {
        UUID oldest = confirm(0).xmlId();
        for (int day = 1; day <= EspdResponseFile.MOST_EARLIER + 1; day++) {
            confirm(day);
        }

        assertThat(response.earlier())
                .hasSize(EspdResponseFile.MOST_EARLIER)
                .noneMatch(one -> one.xmlId().equals(oldest));
    }
}
