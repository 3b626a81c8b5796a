package org.cordee.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cordee.RefusalAssertions.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.library.LibraryEvent.LibraryEntryAdded;
import org.cordee.library.LibraryEvent.LibraryEntryChanged;
import org.cordee.library.LibraryEvent.LibraryEntryExpired;
import org.cordee.library.LibraryEvent.LibraryEntryReviewed;
import org.cordee.library.LibraryEvent.LibraryReviewDue;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of an entry, without a database. */
class LibraryEntryTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LibraryContent METHOD = SampleEntries.text("Méthode", "Comment ?", "Par niveau.");

    private final Actor claire = SampleEntries.personOf(Ids.next());

    private LibraryEntry kept(LibraryContent content, ReviewCycle cycle) {
        LibraryEntry entry = LibraryEntry.kept(claire, content, cycle, LibrarySource.TYPED, NOW);
        entry.clearRecordedEvents();
        return entry;
    }

    private static ReviewCycle reviewed(LocalDate day) {
        return new ReviewCycle(12, day, null);
    }

    @Test
    void aNewEntryBelongsToItsAuthorAndSaysWhereItComesFrom() {
        LibraryEntry entry = LibraryEntry.kept(claire, METHOD, reviewed(TODAY), LibrarySource.TYPED, NOW);

        assertThat(entry.ownerId()).isEqualTo(claire.personId());
        assertThat(entry.organisationId()).isEqualTo(claire.organisationId());
        assertThat(entry.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        LibraryEntryAdded.class,
                        fact -> assertThat(fact.source()).isEqualTo("TYPED"));
    }

    @Test
    void aTextWithoutWordsIsRefusedWithAllItsFields() {
        RuleViolation no = catchThrowableOfType(
                RuleViolation.class,
                () -> SampleEntries.text(" ", "", " \u200b ").checked());

        assertThat(no.all()).extracting(RuleViolation::field).containsExactly("title", "text");
    }

    @Test
    void aReferenceNamesItsBuyerAndEndsAfterItsBeginning() {
        LibraryFacts facts = new LibraryFacts(
                "",
                new BigDecimal("10.005"),
                LocalDate.of(2024, 5, 1),
                LocalDate.of(2024, 4, 1),
                "",
                "no address",
                "abc",
                "",
                "");
        LibraryContent wrong = new LibraryContent(LibraryKind.REFERENCE, "Filature", "", "", facts);

        RuleViolation no = catchThrowableOfType(RuleViolation.class, wrong::checked);

        assertThat(no.all())
                .extracting(RuleViolation::field)
                .containsExactlyInAnyOrder("endedOn", "contactEmail", "contactPhone", "buyer", "amount");
    }

    @ParameterizedTest
    @EnumSource(value = LibraryKind.class, names = "REFERENCE", mode = EnumSource.Mode.EXCLUDE)
    void onlyAReferenceHasAContactAndAnAmount(LibraryKind kind) {
        LibraryContent mixed = new LibraryContent(
                kind, "Titre", "", "Texte", SampleEntries.reference().facts());

        LibraryFacts facts = mixed.checked().facts();

        assertThat(facts.contactEmail()).isEmpty();
        assertThat(facts.amount()).isNull();
        assertThat(facts.buyer()).isEmpty();
    }

    @Test
    void aChangeOnAnOldRevisionIsRefused() {
        LibraryEntry entry = kept(METHOD, reviewed(TODAY));
        entry.change(claire, 1, SampleEntries.text("Méthode", "", "Deux."), reviewed(TODAY), null, NOW);

        refused(
                LibraryEntry.CHANGED_MEANWHILE,
                () -> entry.change(claire, 1, SampleEntries.text("Méthode", "", "Trois."), reviewed(TODAY), null, NOW));

        assertThat(entry.content().text()).isEqualTo("Deux.");
        assertThat(entry.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        LibraryEntryChanged.class,
                        fact -> assertThat(fact.revision()).isEqualTo(2));
    }

    @Test
    void theKindOfAnEntryStays() {
        LibraryEntry entry = kept(METHOD, reviewed(TODAY));

        refused(
                "library.entry.kind-stays",
                () -> entry.change(claire, 1, SampleEntries.certificate(), reviewed(TODAY), null, NOW));
    }

    @Test
    void aReviewBeginsTheCycleAnewOnceADay() {
        LibraryEntry entry = kept(METHOD, reviewed(TODAY.minusYears(2)));

        boolean first = entry.review(claire, 1, TODAY, NOW);
        boolean second = entry.review(claire, 1, TODAY, NOW);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(entry.cycle().freshness(TODAY)).isEqualTo(Freshness.CURRENT);
        assertThat(entry.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        LibraryEntryReviewed.class,
                        fact -> assertThat(fact.dueOn()).isEqualTo(TODAY.plusYears(1)));
    }

    @Test
    void theOwnerIsWrittenToOnceWhenTheReviewIsDue() {
        LibraryEntry entry = kept(METHOD, reviewed(TODAY));
        LocalDate due = TODAY.plusYears(1);

        assertThat(entry.notice(due.minusDays(1), NOW)).isFalse();
        assertThat(entry.notice(due, NOW)).isTrue();
        assertThat(entry.notice(due, NOW)).isFalse();
        assertThat(entry.notice(due.plusYears(9), NOW)).isFalse();
        assertThat(entry.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        LibraryReviewDue.class, fact -> assertThat(fact.dueOn()).isEqualTo(due));
    }

    @Test
    void theOwnerIsWrittenToOnceWhenTheValidityHasEnded() {
        LibraryEntry entry = kept(SampleEntries.certificate(), new ReviewCycle(12, TODAY, TODAY.plusDays(40)));

        assertThat(entry.notice(TODAY.plusDays(40), NOW)).isFalse();
        assertThat(entry.notice(TODAY.plusDays(41), NOW)).isTrue();
        assertThat(entry.notice(TODAY.plusYears(2), NOW)).isFalse();
        assertThat(entry.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        LibraryEntryExpired.class,
                        fact -> assertThat(fact.lastDay()).isEqualTo(TODAY.plusDays(40)));
    }

    @Test
    void aServerThatWasAwayOverBothDaysWritesAboutTheEndOfTheValidityOnly() {
        LibraryEntry entry = kept(SampleEntries.certificate(), new ReviewCycle(1, TODAY, TODAY.plusDays(40)));

        assertThat(entry.notice(TODAY.plusDays(90), NOW)).isTrue();
        assertThat(entry.notice(TODAY.plusDays(90), NOW)).isFalse();
        assertThat(entry.recordedEvents()).hasSize(1).first().isInstanceOf(LibraryEntryExpired.class);
    }

    @Test
    void aReviewMovesTheNextLetter() {
        LibraryEntry entry = kept(METHOD, reviewed(TODAY));
        LocalDate later = TODAY.plusMonths(11);
        entry.review(claire, 1, later, NOW);
        entry.clearRecordedEvents();

        assertThat(entry.notice(TODAY.plusYears(1), NOW)).isFalse();
        assertThat(entry.notice(later.plusYears(1), NOW)).isTrue();
    }

    @Test
    void aProposedEntryHasNoLetterBeforeItIsKept() {
        LibraryEntry entry = LibraryEntry.proposed(claire, METHOD, reviewed(TODAY), "memoire", NOW);
        assertThat(entry.notice(TODAY.plusYears(9), NOW)).isFalse();

        entry.keep(claire, TODAY, NOW);

        assertThat(entry.notice(TODAY.plusYears(1), NOW)).isTrue();
    }

    @Test
    void aLetterDoesNotDisturbAColleagueWhoEditsTheEntry() {
        LibraryEntry entry = kept(METHOD, reviewed(TODAY));
        entry.notice(TODAY.plusYears(1), NOW);

        entry.change(claire, 1, SampleEntries.text("Méthode", "", "Deux."), reviewed(TODAY), null, NOW);

        assertThat(entry.content().text()).isEqualTo("Deux.");
    }

    @Test
    void aReviewDoesNotRenewWhatHasExpired() {
        ReviewCycle ended = new ReviewCycle(12, TODAY.minusDays(60), TODAY.minusDays(1));
        LibraryEntry entry = kept(SampleEntries.certificate(), ended);

        refused("library.entry.review-expired", () -> entry.review(claire, 1, TODAY, NOW));
        refused("library.entry.expired", () -> entry.requireOffered(TODAY));
    }

    @Test
    void aStaleEntryIsStillOffered() {
        LibraryEntry entry = kept(METHOD, reviewed(TODAY.minusYears(3)));

        entry.requireOffered(TODAY);

        assertThat(entry.cycle().freshness(TODAY)).isEqualTo(Freshness.STALE);
    }

    @Test
    void aProposedEntryIsOfferedOnceItIsKept() {
        LibraryEntry entry = LibraryEntry.proposed(claire, METHOD, reviewed(TODAY.minusDays(9)), "memoire", NOW);
        refused("library.entry.not-kept", () -> entry.requireOffered(TODAY));

        entry.keep(claire, TODAY, NOW);
        entry.keep(claire, TODAY, NOW);

        entry.requireOffered(TODAY);
        assertThat(entry.cycle().reviewedOn()).isEqualTo(TODAY);
        assertThat(entry.recordedEvents()).hasSize(1).first().isInstanceOf(LibraryEntryAdded.class);
    }

    @Test
    void aPersonIsForgottenWhenNobodyReviewedOrUsedTheEntry() {
        LocalDate limit = TODAY.minusMonths(24);
        LibraryEntry person = kept(SampleEntries.person("Lucie Amara"), reviewed(limit.minusDays(1)));
        LibraryEntry text = kept(METHOD, reviewed(limit.minusDays(1)));

        assertThat(person.isForgotten(limit, NOW)).isTrue();
        assertThat(text.isForgotten(limit, NOW)).isFalse();
        person.use(NOW);
        assertThat(person.isForgotten(limit, NOW)).isFalse();
    }
}
