package org.cordee.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.network.NetworkEvent.SchemeAnswered;
import org.cordee.network.NetworkEvent.SchemeClosed;
import org.cordee.network.NetworkEvent.SchemePublished;
import org.cordee.network.NetworkEvent.SchemeReminded;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A network writes a scheme, publishes it once, reminds twice at most, and takes answers until it closes. */
class SchemeTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-18T17:00:00Z");
    private static final Actor ACTOR = Actor.system();

    @Test
    void closesAtTheEndOfAWorkingDayInParis() {
        assertThat(SchemeTerms.closing(LocalDate.of(2026, 12, 18))).isEqualTo(CLOSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-19", "2026-12-20", "2026-12-25"})
    void refusesToCloseOnADayWithoutWork(LocalDate day) {
        refuses("network.scheme.no-working-day", () -> SchemeTerms.closing(day));
    }

    @Test
    void refusesADecisionBeforeTheClosing() {
        refuses(
                "network.scheme.decision-before-closing",
                () -> new SchemeTerms("Prêt", "Bennes", "", "", CLOSES, LocalDate.of(2026, 12, 17)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prêt\u0000", "Prêt\u001b[2J", "Prêt\u0085"})
    void refusesControlCharacters(String title) {
        refuses("network.text.control", () -> new SchemeTerms(title, "Bennes", "", "", CLOSES, null));
    }

    @Test
    void refusesATitleWithoutWords() {
        refuses("network.text.missing", () -> new SchemeTerms(" \n ", "Bennes", "", "", CLOSES, null));
    }

    @Test
    void isPublishedOnce() {
        Scheme scheme = draft();

        assertThat(scheme.publish(ACTOR, NOW)).isTrue();
        assertThat(scheme.publish(ACTOR, NOW)).isFalse();

        assertThat(scheme.recordedEvents())
                .filteredOn(SchemePublished.class::isInstance)
                .hasSize(1);
        refuses("network.scheme.published-already", () -> scheme.change(ACTOR, scheme.terms(), List.of(), NOW));
    }

    @Test
    void isNotPublishedAfterItsClosingDate() {
        refuses("network.scheme.closes-in-the-past", () -> draft().publish(ACTOR, CLOSES));
    }

    @Test
    void aClosedCallIsNotPublishedAgain() {
        Scheme scheme = published();
        scheme.close(ACTOR, NOW);
        scheme.close(ACTOR, NOW);

        assertThat(scheme.recordedEvents())
                .filteredOn(SchemeClosed.class::isInstance)
                .hasSize(1);
        assertThat(scheme.isOpen(NOW)).isFalse();
        refuses("network.scheme.published-already", () -> scheme.publish(ACTOR, NOW));
    }

    @Test
    void aDraftIsDeletedAndNotClosed() {
        refuses("network.scheme.not-published", () -> draft().close(ACTOR, NOW));
    }

    @Test
    void takesNoAnswerFromTheMomentOfItsClosing() {
        Scheme scheme = published();

        scheme.requireOpen(CLOSES.minusMillis(1));
        refuses("network.scheme.over", () -> scheme.requireOpen(CLOSES));
    }

    @Test
    void remindsTwiceAtMostAndNotTwiceWithinADay() {
        Scheme scheme = published();

        refuses("network.scheme.reminded-lately", () -> scheme.remind(NOW.plus(Duration.ofHours(23)), 2));
        assertThat(scheme.remind(NOW.plus(Duration.ofDays(1)), 2)).isEqualTo(1);
        refuses("network.scheme.reminded-lately", () -> scheme.remind(NOW.plus(Duration.ofHours(47)), 2));
        assertThat(scheme.remind(NOW.plus(Duration.ofDays(2)), 2)).isEqualTo(2);
        refuses("network.scheme.reminded-enough", () -> scheme.remind(NOW.plus(Duration.ofDays(4)), 2));
    }

    @Test
    void remindsNobodyAfterTheClosing() {
        refuses("network.scheme.over", () -> published().remind(CLOSES, 2));
    }

    @Test
    void aMemberThatAnsweredIsNotReminded() {
        Scheme scheme = published();
        SchemeRecipient silent = SchemeRecipient.relay(ACTOR, scheme, Ids.next(), NOW);
        SchemeRecipient quick = SchemeRecipient.relay(ACTOR, scheme, Ids.next(), NOW);
        quick.answer(ACTOR, scheme, List.of("oui"), NOW);

        Stream.of(silent, quick).forEach(recipient -> recipient.remind(ACTOR, scheme, 1, NOW));

        assertThat(silent.recordedEvents()).last().isInstanceOf(SchemeReminded.class);
        assertThat(quick.recordedEvents()).noneMatch(SchemeReminded.class::isInstance);
    }

    @Test
    void theSameAnswersAgainAreNoEvent() {
        Scheme scheme = published();
        SchemeRecipient recipient = SchemeRecipient.relay(ACTOR, scheme, Ids.next(), NOW);

        recipient.answer(ACTOR, scheme, List.of("12.5"), NOW);
        recipient.answer(ACTOR, scheme, List.of("12.5"), NOW.plusSeconds(5));

        assertThat(recipient.revision()).isEqualTo(1);
        assertThat(recipient.answeredAt()).isEqualTo(NOW);
        assertThat(recipient.recordedEvents())
                .filteredOn(SchemeAnswered.class::isInstance)
                .hasSize(1);
    }

    @Test
    void hasTwentyQuestionsAtMost() {
        SchemeQuestion question = question(SchemeQuestionKind.SHORT_TEXT, true);
        List<SchemeQuestion> many = Stream.generate(() -> question).limit(21).toList();

        refuses("network.scheme.too-many-questions", () -> Scheme.draft(ACTOR, Ids.next(), terms(), many, NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, '1 250,5 €', 1250.5",
        "NUMBER, -3, -3",
        "YES_NO, YES, YES",
        "CHOICE, Bennes, Bennes",
        "SHORT_TEXT, ' deux lots ', deux lots"
    })
    void keepsAnAnswerOfItsKind(SchemeQuestionKind kind, String written, String stored) {
        assertThat(question(kind, true).answer("words[0]", written)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, beaucoup, network.answer.no-number",
        "NUMBER, 1E99, network.answer.no-number",
        "YES_NO, peut-être, network.answer.not-offered",
        "CHOICE, Camions, network.answer.not-offered",
        "SHORT_TEXT, ' ', network.answer.missing"
    })
    void refusesAnAnswerOfAnotherKind(SchemeQuestionKind kind, String written, String key) {
        refuses(key, () -> question(kind, true).answer("words[0]", written));
    }

    @Test
    void anOptionalQuestionMayStayWithoutAnswer() {
        assertThat(question(SchemeQuestionKind.NUMBER, false).answer("words[0]", "  "))
                .isEmpty();
    }

    @Test
    void aChoiceOffersTwoDifferentAnswers() {
        refuses(
                "network.question.options",
                () -> new SchemeQuestion("Quoi ?", SchemeQuestionKind.CHOICE, true, "Bennes\n\n Bennes "));
    }

    private static SchemeQuestion question(SchemeQuestionKind kind, boolean required) {
        return new SchemeQuestion("De quoi avez-vous besoin ?", kind, required, "Bennes\nÉchafaudages");
    }

    private static SchemeTerms terms() {
        return new SchemeTerms("Prêt de matériel", "Bennes et échafaudages", "", "", CLOSES, null);
    }

    private static Scheme draft() {
        return Scheme.draft(ACTOR, Ids.next(), terms(), List.of(), NOW);
    }

    private static Scheme published() {
        Scheme scheme = draft();
        scheme.publish(ACTOR, NOW);
        return scheme;
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
