package org.cordee.question;

import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.question.QuestionWindow.LotClosing;
import org.cordee.shared.LotNumber;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the consultation until when questions may be asked. */
@Component
class QuestionDates {

    private final ConsultationReading consultations;

    QuestionDates(ConsultationReading consultations) {
        this.consultations = consultations;
    }

    ConsultationDetail consultation(UUID consultationId) {
        return consultations.facts(consultationId);
    }

    QuestionWindow windowOf(ConsortiumFacts consortium) {
        return windowOf(consortium, consultation(consortium.consultationId()));
    }

    static QuestionWindow windowOf(ConsortiumFacts consortium, ConsultationDetail consultation) {
        return new QuestionWindow(
                consultation.lots().stream()
                        .filter(lot -> lot.status() == LotStatus.OPEN)
                        .filter(lot -> consortium.lotIds().contains(lot.id()))
                        .map(QuestionDates::closing)
                        .toList(),
                consortium.deadline());
    }

    private static LotClosing closing(LotDetail lot) {
        String title = lot.content().title();
        return new LotClosing(
                number(lot.content().key()),
                title == null ? "" : title,
                lot.content().deadlines().question());
    }

    private static @Nullable String number(@Nullable String key) {
        return key == null
                ? null
                : LotNumber.in(key)
                        .filter(number -> !LotNumber.ONLY.equals(number))
                        .orElse(null);
    }
}
