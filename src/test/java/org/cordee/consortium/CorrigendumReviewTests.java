package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.tender.ConsultationField;
import org.cordee.tender.TouchedPart;
import org.junit.jupiter.api.Test;

/** The lead's task after corrigenda collects what changed until the lead has looked at it. */
class CorrigendumReviewTests {

    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-12-01T08:00:00Z");

    private final CorrigendumReview review = new CorrigendumReview(UUID.randomUUID(), TouchedPart.PRICES, MONDAY);

    @Test
    void collectsTheFieldsOfTwoCorrigenda() {
        review.open(List.of(ConsultationField.VALUE), MONDAY);
        review.open(List.of(ConsultationField.PERIOD), TUESDAY);

        assertThat(review.isOpen()).isTrue();
        assertThat(review.fields()).containsExactly(ConsultationField.VALUE, ConsultationField.PERIOD);
        assertThat(review.changedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void opensAgainWithTheNewFieldsOnlyAfterTheLeadHasLooked() {
        review.open(List.of(ConsultationField.VALUE), MONDAY);
        review.finish(MONDAY);
        assertThat(review.isOpen()).isFalse();

        review.open(List.of(ConsultationField.VARIANTS), TUESDAY);

        assertThat(review.isOpen()).isTrue();
        assertThat(review.fields()).containsExactly(ConsultationField.VARIANTS);
    }

    @Test
    void everyFieldThatACorrigendumComparesNamesWhatItTouches() {
        for (ConsultationField field : ConsultationField.values()) {
            if (field != ConsultationField.TITLE) {
                assertThat(field.touches()).as(field.name()).isNotEmpty();
            }
        }
    }
}
