package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.OwnPageEvent.PageUpdateDue;
import org.cordee.organisation.OwnPageEvent.ProofLapsing;
import org.cordee.organisation.PageUpdate.FreeHours;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An organisation is reminded of its page and of its proofs, and never more often than twice of one proof. */
class OwnPageTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final OwnPageSettings SETTINGS = new OwnPageSettings(14, 10, 90, 60, 15);
    private static final PageUpdate UPDATE = new PageUpdate(
            List.of(new FreeHours(LocalDate.of(2026, 12, 1), 480)), Seeking.COCONTRACTING, null, null, null);

    @ParameterizedTest
    @CsvSource({"2026-11-15, 2026-11-01", "2026-11-16, 2026-12-01", "2026-12-31, 2027-01-01"})
    void asksForTheHoursOfThreeMonths(LocalDate today, LocalDate first) {
        assertThat(PageUpdate.monthsFrom(today)).containsExactly(first, first.plusMonths(1), first.plusMonths(2));
    }

    @Test
    void forgetsADateThatBelongsToAnotherAnswer() {
        assertThat(new PageUpdate(List.of(), Seeking.COCONTRACTING, LocalDate.of(2027, 3, 1), null, null).notBefore())
                .isNull();
    }

    @Test
    void refusesHoursThatNoMonthHas() {
        assertThatThrownBy(() -> new FreeHours(LocalDate.of(2026, 12, 1), -1))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("organisation.page.hours-range"));
    }

    @Test
    void asksAgainNinetyDaysAfterAnUpdateAndNotBefore() {
        List<OwnPageEvent> events = followed(Optional.empty(), Duration.ofDays(200));

        assertThat(events).hasOnlyElementsOfType(PageUpdateDue.class).hasSize(2);
        assertThat(events.get(0).occurredAt()).isEqualTo(NOW.plus(Duration.ofDays(90)));
        assertThat(Duration.between(events.get(0).occurredAt(), events.get(1).occurredAt()))
                .isGreaterThanOrEqualTo(Duration.ofDays(90));
    }

    @Test
    void remindsOfAProofTwiceSixtyAndFifteenDaysBeforeItsEnd() {
        LocalDate end = LocalDate.of(2027, 2, 28);

        List<OwnPageEvent> events = followed(Optional.of(new LapsingProof(null, null, end)), Duration.ofDays(88));

        assertThat(events).filteredOn(ProofLapsing.class::isInstance).hasSize(2);
        assertThat(events)
                .filteredOn(ProofLapsing.class::isInstance)
                .extracting(event -> LocalDate.ofInstant(event.occurredAt(), Deadline.PARIS))
                .containsExactly(end.minusDays(60), end.minusDays(15));
    }

    @Test
    void aRenewedProofBeginsItsRemindersAnew() {
        OwnPage page = updated(Optional.empty());
        LapsingProof first = new LapsingProof(Ids.next(), InsertionKind.EI, LocalDate.of(2026, 12, 1));
        LapsingProof next = new LapsingProof(Ids.next(), InsertionKind.EI, LocalDate.of(2026, 12, 5));
        page.follow(Optional.of(first), SETTINGS, NOW.minus(Duration.ofDays(40)));

        assertThat(page.check(Optional.of(first), SETTINGS, NOW))
                .hasValueSatisfying(
                        event -> assertThat(((ProofLapsing) event).wave()).isEqualTo(2));
        Instant later = Objects.requireNonNull(page.nextCheckAt());
        assertThat(page.check(Optional.of(first), SETTINGS, later)).isEmpty();
        Instant last = Objects.requireNonNull(page.nextCheckAt());
        assertThat(page.check(Optional.of(next), SETTINGS, last))
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(ProofLapsing.class));
    }

    @Test
    void lookingTwiceAtOnceRemindsOnce() {
        OwnPage page = updated(Optional.empty());
        Instant due = NOW.plus(Duration.ofDays(90));
        page.check(Optional.empty(), SETTINGS, due.minus(Duration.ofDays(30)));

        assertThat(page.check(Optional.empty(), SETTINGS, due)).isPresent();
        assertThat(page.check(Optional.empty(), SETTINGS, due)).isEmpty();
    }

    @Test
    void isNotRemindedAnyMoreWhenItWantsNone() {
        OwnPage page = updated(Optional.empty());

        assertThat(page.chooseReminders(false, NOW)).isTrue();
        assertThat(page.chooseReminders(false, NOW)).isFalse();
        page.update(UPDATE, Optional.empty(), SETTINGS, NOW);

        assertThat(page.nextCheckAt()).isNull();
        assertThat(page.check(Optional.empty(), SETTINGS, NOW.plus(Duration.ofDays(400))))
                .isEmpty();
    }

    @Test
    void confirmingKeepsWhatWasSaid() {
        OwnPage page = updated(Optional.empty());

        page.confirm(Optional.empty(), SETTINGS, NOW.plus(Duration.ofDays(80)));

        assertThat(page.hours()).hasSize(1);
        assertThat(page.seeking()).isEqualTo(Seeking.COCONTRACTING);
        assertThat(page.revision()).isEqualTo(2);
        assertThat(page.confirmedAt()).isEqualTo(NOW.plus(Duration.ofDays(80)));
    }

    private static OwnPage updated(Optional<LapsingProof> proof) {
        OwnPage page = new OwnPage(Ids.next());
        page.update(UPDATE, proof, SETTINGS, NOW);
        return page;
    }

    /** Looks at the page whenever its time has come, for so long, and returns the events. */
    private static List<OwnPageEvent> followed(Optional<LapsingProof> proof, Duration time) {
        OwnPage page = updated(proof);
        List<OwnPageEvent> events = new ArrayList<>();
        Instant at = Objects.requireNonNull(page.nextCheckAt());
        while (at.isBefore(NOW.plus(time))) {
            page.check(proof, SETTINGS, at).ifPresent(events::add);
            at = Objects.requireNonNull(page.nextCheckAt());
        }
        return events;
    }
}
