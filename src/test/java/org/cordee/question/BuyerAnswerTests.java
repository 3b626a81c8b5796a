package org.cordee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.question.SampleQuestions.CONSORTIUM;
import static org.cordee.question.SampleQuestions.LEAD;
import static org.cordee.question.SampleQuestions.TODAY;
import static org.cordee.question.SampleQuestions.actOf;
import static org.cordee.question.SampleQuestions.answerText;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.question.QuestionEvent.AnswerAssessed;
import org.cordee.shared.Ids;
import org.cordee.tender.TouchedPart;
import org.junit.jupiter.api.Test;

/** An answer is about a question, and the lead decides what it touches. */
class BuyerAnswerTests {

    private static final UUID SECTION = Ids.next();
    private static final UUID OTHER_SECTION = Ids.next();
    private static final UUID WRITER = Ids.next();

    @Test
    void answersAQuestionOfTheGroupingOrOfSomebodyElse() {
        refused("question.answer.no-question", () -> answer(answerText(), Set.of()));

        assertThat(answer(answerText(), Set.of(Ids.next())).questionIds()).hasSize(1);
        assertThat(answer(AnswerText.of(TODAY, "Non.", "Une visite ?", TODAY), Set.of())
                        .questionIds())
                .isEmpty();
    }

    @Test
    void isOfADayThatHasCome() {
        refused("question.answer.day-missing", () -> AnswerText.of(null, "Non.", null, TODAY));
        refused("question.answer.future", () -> AnswerText.of(TODAY.plusDays(1), "Non.", null, TODAY));
        refused("consortium.words.missing", () -> AnswerText.of(TODAY, " ", null, TODAY));
        refused("consortium.words.too-long", () -> AnswerText.of(TODAY, "x".repeat(8_001), null, TODAY));
        refused("consortium.words.too-long", () -> AnswerText.of(TODAY, "Non.", "x".repeat(2_001), TODAY));
    }

    @Test
    void publishesNoEventWhenNothingIsCorrected() {
        UUID question = Ids.next();
        BuyerAnswer answer = answer(answerText(), Set.of(question));
        answer.clearRecordedEvents();

        answer.correct(actOf(LEAD), answerText(), Set.of(question));
        assertThat(answer.recordedEvents()).isEmpty();

        refused("question.answer.no-question", () -> answer.correct(actOf(LEAD), answerText(), Set.of()));
        answer.correct(actOf(LEAD), answerText(), Set.of(question, Ids.next()));
        assertThat(answer.recordedEvents()).hasSize(1);
    }

    @Test
    void opensEachPartOnceAndNotifiesTheWritersOfNewSectionsOnly() {
        BuyerAnswer answer = answer(answerText(), Set.of(Ids.next()));
        answer.clearRecordedEvents();

        assertThat(answer.assess(actOf(LEAD), Set.of(TouchedPart.PRICES), Map.of(SECTION, WRITER)))
                .containsExactly(TouchedPart.PRICES);
        assertThat(answer.assess(actOf(LEAD), Set.of(TouchedPart.PRICES, TouchedPart.DATES), Map.of(SECTION, WRITER)))
                .containsExactly(TouchedPart.DATES);
        answer.assess(actOf(LEAD), Set.of(), Map.of(OTHER_SECTION, WRITER));

        assertThat(answer.recordedEvents())
                .extracting(event -> ((AnswerAssessed) event).writers())
                .containsExactly(List.of(WRITER), List.of(), List.of(WRITER));
        assertThat(answer.recordedEvents())
                .extracting(event -> ((AnswerAssessed) event).round())
                .containsExactly(1, 2, 3);
        assertThat(answer.parts()).isEmpty();
        assertThat(answer.sectionIds()).containsExactly(OTHER_SECTION);
    }

    @Test
    void mayTouchNothing() {
        BuyerAnswer answer = answer(answerText(), Set.of(Ids.next()));
        assertThat(answer.assessedAt()).isNull();

        assertThat(answer.assess(actOf(LEAD), Set.of(), Map.of())).isEmpty();

        assertThat(answer.assessedAt()).isNotNull();
    }

    private static BuyerAnswer answer(AnswerText text, Set<UUID> questions) {
        return new BuyerAnswer(actOf(LEAD), CONSORTIUM, 1, Ids.next(), text, questions);
    }
}
