package org.cordee.booklet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cordee.CordeeTest;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.booklet.EntryUses.EntryFigures;
import org.cordee.booklet.PublishedEntries.EntryLine;
import org.cordee.booklet.PublishedEntries.EntryMatch;
import org.cordee.booklet.PublishedEntries.EntrySearch;
import org.cordee.booklet.ReadingBooklets.BookLine;
import org.cordee.booklet.ReadingBooklets.VersionEntry;
import org.cordee.booklet.ReadingContributions.ContributionView;
import org.cordee.introduction.AskingIntroduction;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.organisation.Cpv;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TaskSubjects.TaskSubject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;

/** A coordinator calls for solutions, structures write and check them, and a booklet is published in versions. */
@CordeeTest
class BookletsModuleTests extends BookletFixture {

    private static final PageRequest PAGE = PageRequest.of(0, 20);

    @Autowired
    EntryUses uses;

    @Autowired
    AskingIntroduction asking;

    @Autowired
    CountingReads reads;

    @Autowired
    KeepingThemes themes;

    @Autowired
    ForgettingContributors forgetting;

    @Autowired
    EntryRevisions revisions;

    @Autowired
    ReadingBooklets reading;

    @Autowired
    ReadingContributions own;

    @Autowired
    BookletSubjects subjects;

    @Test
    void seedsTheFourThemes() {
        assertThat(themes.all())
                .extracting(ThemeLine::code)
                .contains("EMPLOYMENT_INSERTION", "ENERGY_TRANSITION", "CONSTRUCTION_WASTE", "TEMPORARY_SITE_USE");
    }

    @Test
    void aCoordinatorAddsAThemeOnce() {
        String english = "Water " + Ids.next();

        String code = themes.add(coordinator, "Eau", english);

        assertThat(themes.all()).extracting(ThemeLine::code).contains(code);
        refused("booklet.theme.exists", () -> themes.add(coordinator, "Eau", english));
        hidden(() -> themes.add(director, "Eau", "Water"));
        jdbc.update("DELETE FROM booklet_theme WHERE code = ?", code);
    }

    @Test
    void anEditionHasOneCallUnlessItWasCancelled() {
        UUID first = call();

        refused("booklet.call.exists", () -> opening.open(coordinator, newCall()));
        opening.cancel(coordinator, first, "Mauvaise année");
        opening.cancel(coordinator, first, "Mauvaise année");

        assertThat(opening.open(coordinator, newCall())).isNotEqualTo(first);
        assertThat(steps.ofCall(first).contributions()).extracting("state").containsOnly(ContributionState.CANCELLED);
        refused(
                "booklet.call.cancelled",
                () -> contributing.saveDraft(director, contributionOf(first, workshop), 0, EntryContent.empty()));
    }

    @Test
    void namesEverythingThatIsWrongInANewCall() {
        var wrong = new OpeningCall.NewCall(
                "NO_THEME", 1999, SampleContributions.terms(), workingDay(40), List.of(Ids.next()));

        assertThatThrownBy(() -> opening.open(coordinator, wrong))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::field)
                                .containsExactly("themeCode", "edition", "organisationIds"));
        hidden(() -> opening.open(director, newCall()));
    }

    @Test
    void invitesEachStructureOnceAndLetsOthersTakePart() {
        UUID callId = opening.open(coordinator, newCall(workshop));

        assertThat(opening.invite(coordinator, callId, List.of(workshop, farm))).isEqualTo(1);
        UUID third = organisation("Troisième");
        UUID own = opening.takePart(member(third), callId);

        assertThat(opening.takePart(member(third), callId)).isEqualTo(own);
        assertThat(steps.ofCall(callId).contributions()).hasSize(3);
        assertThat(acts(own, "ContributionInvited")).isEqualTo(1);
    }

    @Test
    void onlyTheStructureOfAContributionWritesIt() {
        UUID callId = call();
        UUID id = contributionOf(callId, workshop);

        hidden(() -> contributing.saveDraft(farmer, id, 0, EntryContent.empty()));
        hidden(() -> contributing.submit(coordinator, id, 0, SampleContributions.content()));
        hidden(() -> checking.confirm(farmer, id, 1));
        hidden(() -> withdrawing.withdraw(farmer, id, "Non"));
        hidden(() -> reviewing.askChanges(director, id, 1, "Non"));
        hidden(() -> publishing.decide(director, callId, List.of(id), null));
        assertThat(contributions.get(id).draftNumber()).isZero();
    }

    @Test
    void noDraftOfAColleagueIsReplacedUnseen() {
        UUID id = contributionOf(call(), workshop);
        contributing.saveDraft(director, id, 0, SampleContributions.content());

        assertThatThrownBy(() -> contributing.saveDraft(director, id, 0, EntryContent.empty()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(contributions.get(id).draft().title()).isNotEmpty();
    }

    @Test
    void aTextThatWasSentIsNotSentTwice() {
        UUID id = submitted(call(), director, SampleContributions.content());

        contributing.submit(director, id, 0, SampleContributions.content());

        assertThat(revisions.of(id)).hasSize(1);
        refused(
                "booklet.contribution.not-writable.SUBMITTED",
                () -> contributing.submit(
                        director, id, 1, SampleContributions.content().withEnglishSummary("Other")));
    }

    @Test
    void goesThroughChangesAndFactCheckToThePublicPage() {
        UUID callId = call();
        UUID id = submitted(callId, director, SampleContributions.content());
        reviewing.askChanges(coordinator, id, 1, "Quelle est la source ?");
        reviewing.askChanges(coordinator, id, 1, "Quelle est la source ?");
        contributing.submit(director, id, contributions.get(id).draftNumber(), SampleContributions.content());
        refused("booklet.contribution.other-revision", () -> reviewing.askFactCheck(coordinator, id, 1, "English"));
        reviewing.askFactCheck(coordinator, id, 2, "Careful dismantling.");
        reviewing.askFactCheck(coordinator, id, 2, "Careful dismantling.");
        checking.confirm(director, id, 2);
        checking.confirm(director, id, 2);
        assertThat(published.withIds(List.of(id))).isEmpty();
        opening.closeEarly(coordinator, callId);

        publishing.decide(coordinator, callId, List.of(id), null);

        assertThat(published.withIds(List.of(id)))
                .singleElement()
                .extracting(EntryLine::title, EntryLine::organisationId, EntryLine::maturity)
                .containsExactly("Dépose soignée et catalogue de réemploi", workshop, EntryMaturity.DEPLOYED);
        assertThat(entries.get(id).content().englishSummary()).isEqualTo("Careful dismantling.");
        assertThat(acts(id, "ChangesAsked")).isEqualTo(1);
        assertThat(acts(id, "FactCheckAsked")).isEqualTo(1);
        assertThat(acts(id, "FactsConfirmed")).isEqualTo(1);
        assertThat(revisions.of(id)).extracting(EntryRevision::number).containsExactly(2, 1);
    }

    /** Repeats an act that is due: it acts once. The process of the object may have done it a moment before. */
    private static void once(BooleanSupplier due) {
        due.getAsBoolean();
        assertThat(due.getAsBoolean()).isFalse();
    }

    @Test
    void publishesNoTextWhoseFactsAreNotConfirmed() {
        UUID callId = call();
        UUID id = submitted(callId, director, SampleContributions.content());
        opening.closeEarly(coordinator, callId);

        refused("booklet.publication.unchecked", () -> publishing.decide(coordinator, callId, List.of(id), null));
    }

    @Test
    void aLateTextIsRefusedUnlessTheStructureGotMoreTime() {
        UUID callId = call();
        UUID id = contributionOf(callId, workshop);
        contributing.saveDraft(director, id, 0, SampleContributions.content());
        past("booklet_contribution", "due_at", id);
        past("booklet_call", "closes_at", callId);

        refused("booklet.contribution.late", () -> contributing.submit(director, id, 1, SampleContributions.content()));
        once(() -> opening.closeDue(callId));
        assertThat(acts(callId, "CallClosed")).isEqualTo(1);
        once(() -> lapsing.lapse(id));
        assertThat(acts(id, "ContributionLapsed")).isEqualTo(1);
        reviewing.grantMoreTime(coordinator, id, workingDay(5));
        reviewing.grantMoreTime(coordinator, id, workingDay(5));

        contributing.submit(director, id, 1, SampleContributions.content());
        assertThat(acts(id, "MoreTimeGranted")).isEqualTo(1);
        assertThat(steps.ofContribution(id).state()).isEqualTo(ContributionState.SUBMITTED);
    }

    @Test
    void anEmbargoHidesTheBookletUntilItsEnd() {
        UUID callId = call();
        UUID id = checked(callId, director, SampleContributions.content());
        opening.closeEarly(coordinator, callId);
        Instant end = clock.now().plus(Duration.ofDays(30));

        publishing.decide(coordinator, callId, List.of(id), end);

        assertThat(published.withIds(List.of(id))).isEmpty();
        refused("booklet.publication.embargo", () -> publishing.publishDue(callId));
        past("booklet_call", "publish_at", callId);
        once(() -> publishing.publishDue(callId));
        assertThat(published.withIds(List.of(id))).hasSize(1);
        assertThat(acts(callId, "BookletPublished")).isEqualTo(1);
    }

    @Test
    void whatWasWithdrawnDuringTheEmbargoIsNotPublished() {
        UUID callId = call();
        UUID id = checked(callId, director, SampleContributions.content());
        UUID other = checked(callId, farmer, SampleContributions.content());
        opening.closeEarly(coordinator, callId);
        publishing.decide(coordinator, callId, List.of(id, other), clock.now().plus(Duration.ofDays(30)));

        withdrawing.withdraw(director, id, "L’activité s’arrête.");
        past("booklet_call", "publish_at", callId);
        publishing.publishDue(callId);

        assertThat(linesOf(callId, 1)).containsOnlyKeys(other);
    }

    @Test
    void noEmptyBookletIsPublishedWhenAllThatWasPlannedWasWithdrawn() {
        UUID callId = call();
        UUID id = checked(callId, director, SampleContributions.content());
        UUID other = checked(callId, farmer, SampleContributions.content());
        opening.closeEarly(coordinator, callId);
        publishing.decide(coordinator, callId, List.of(id), clock.now().plus(Duration.ofDays(30)));
        withdrawing.withdraw(director, id, "L’activité s’arrête.");
        past("booklet_call", "publish_at", callId);

        assertThat(publishing.publishDue(callId)).isFalse();

        assertThat(steps.ofCall(callId).state()).isEqualTo(CallState.REVIEW);
        assertThat(steps.ofCall(callId).versions()).isZero();
        assertThat(acts(callId, "PublicationDropped")).isEqualTo(1);
        publishing.decide(coordinator, callId, List.of(other), null);
        assertThat(linesOf(callId, 1)).containsOnlyKeys(other);
    }

    @Test
    void aPublicBookletStaysWhenNothingIsLeftOfItsNextVersion() {
        UUID id = publishedEntry();
        UUID callId = callOf(id);
        UUID other = contributionOf(callId, farm);
        moved("booklet_contribution", "due_at", other, clock.now().plus(Duration.ofDays(9)));
        checked(callId, farmer, SampleContributions.content());
        publishing.decide(coordinator, callId, List.of(other), clock.now().plus(Duration.ofDays(30)));
        withdrawing.withdraw(farmer, other, "Arrêt");
        past("booklet_call", "publish_at", callId);

        assertThat(publishing.publishDue(callId)).isFalse();

        assertThat(steps.ofCall(callId).state()).isEqualTo(CallState.PUBLISHED);
        assertThat(steps.ofCall(callId).versions()).isEqualTo(1);
    }

    @Test
    void aStructureConfirmsThePublicTextThatItReads() {
        UUID id = publishedEntry();
        sendsASecondText(id);
        checking.confirm(director, id, 2);

        ContributionView view = own.own(director, id);

        assertThat(Objects.requireNonNull(view.shown()).number()).isEqualTo(1);
        assertThat(Objects.requireNonNull(view.waiting()).checkedAt()).isNotNull();
        refused("booklet.entry.other-revision", () -> yearly.confirm(director, id, 2));
        yearly.confirm(director, id, 1);
    }

    @Test
    void aTextThatWasNotCheckedInTimeIsNotShownAsThePublicOne() {
        UUID id = publishedEntry();
        sendsASecondText(id);
        past("booklet_contribution", "due_at", id);
        lapsing.lapse(id);

        ContributionView view = own.own(director, id);

        assertThat(view.mayReview()).isTrue();
        assertThat(Objects.requireNonNull(view.shown()).number()).isEqualTo(1);
        assertThat(Objects.requireNonNull(view.waiting()).checkedAt()).isNull();
        refused("booklet.contribution.nothing-awaited", () -> reviewing.grantMoreTime(coordinator, id, workingDay(10)));
    }

    private void sendsASecondText(UUID id) {
        yearly.change(director, id);
        submitted(callOf(id), director, SampleContributions.content().withEnglishSummary("Newer"));
        reviewing.askFactCheck(coordinator, id, 2, "Newer");
    }

    @Test
    void aPublicPageReadsNoTextThatItDoesNotShow() {
        UUID id = publishedEntry();
        sendsASecondText(id);
        jdbc.update(
                "UPDATE booklet_revision SET content = 'unreadable' WHERE contribution_id = ? AND number = 2",
                id.toString());
        String slug = "fixture-theme";

        assertThat(reading.booklet(slug, clock.today().getYear(), null).entries())
                .extracting(VersionEntry::revision)
                .containsExactly(1);
        hidden(() -> reading.photo(id, Ids.next()));
    }

    @Test
    void aWithdrawalOfAPublicEntryMakesAVersionThatNamesIt() {
        UUID id = publishedEntry();
        UUID callId = callOf(id);

        withdrawing.withdraw(director, id, "L’activité s’arrête.");
        withdrawing.withdraw(director, id, "L’activité s’arrête.");

        assertThat(linesOf(callId, 1)).containsOnlyKeys(id);
        assertThat(linesOf(callId, 2)).isEmpty();
        assertThat(versions.get(callId, 2).withdrawnEntryId()).isEqualTo(id);
        assertThat(entries.get(id).withdrawal()).isEqualTo("L’activité s’arrête.");
        assertThat(published.withIds(List.of(id))).isEmpty();
        assertThat(acts(id, "EntryWithdrawn")).isEqualTo(1);
    }

    @Test
    void wordsForALaterVersionStayHiddenWhenASolutionIsWithdrawnBefore() {
        UUID id = publishedEntry();
        UUID callId = callOf(id);
        CallTerms later = new CallTerms("Titre sous embargo", "", "Avant-propos sous embargo.");

        opening.rewrite(coordinator, callId, later);
        publishing.decide(coordinator, callId, List.of(id), clock.now().plus(Duration.ofDays(30)));
        assertThat(titlesOnTheShelf())
                .contains(SampleContributions.terms().title())
                .doesNotContain(later.title());
        withdrawing.withdraw(director, id, "L’activité s’arrête.");

        assertThat(versions.get(callId, 2).terms()).isEqualTo(SampleContributions.terms());
        assertThat(titlesOnTheShelf()).doesNotContain(later.title());
    }

    private List<String> titlesOnTheShelf() {
        return reading.shelf().stream().map(BookLine::title).toList();
    }

    @Test
    void aTaskNamesTheBookletUntilTheTextWasSent() {
        UUID callId = call();
        UUID id = contributionOf(callId, workshop);
        contributing.saveDraft(director, id, 0, SampleContributions.content());
        assertThat(subjects.subjectsOf(List.of(id)))
                .extracting(TaskSubject::heading)
                .containsExactly(SampleContributions.terms().title());

        submitted(callId, director, SampleContributions.content());

        assertThat(subjects.subjectsOf(List.of(id)))
                .extracting(TaskSubject::heading)
                .containsExactly(SampleContributions.content().title());
    }

    @Test
    void theYearlyReviewKeepsTheEntryOrTakesItUpAgain() {
        UUID id = publishedEntry();
        refused("booklet.review.not-yet", () -> yearly.ask(id));
        past("booklet_entry", "review_at", id);

        once(() -> yearly.ask(id));
        assertThat(steps.ofEntry(id).review()).isNotNull();
        yearly.confirm(director, id, 1);
        yearly.confirm(director, id, 1);
        assertThat(steps.ofEntry(id).review()).isNull();
        assertThat(acts(id, "EntryReviewed")).isEqualTo(1);
        yearly.change(director, id);
        yearly.change(director, id);

        EntryContent changed = SampleContributions.content().withEnglishSummary("Newer");
        contributing.submit(director, id, contributions.get(id).draftNumber(), changed);
        assertThat(entries.get(id).revision()).isEqualTo(1);
        reviewing.askFactCheck(coordinator, id, 2, "Newer");
        checking.confirm(director, id, 2);
        publishing.decide(coordinator, callOf(id), List.of(id), null);
        assertThat(entries.get(id).revision()).isEqualTo(2);
        assertThat(linesOf(callOf(id), 1)).containsEntry(id, 1);
        assertThat(linesOf(callOf(id), 2)).containsEntry(id, 2);
        assertThat(acts(id, "EntryPublished")).isEqualTo(2);
    }

    @Test
    void aTextIsCorrectedBeforeItsPublicationAndLeavesThePlan() {
        UUID callId = call();
        UUID id = checked(callId, director, SampleContributions.content());
        UUID other = checked(callId, farmer, SampleContributions.content());
        opening.closeEarly(coordinator, callId);
        publishing.decide(coordinator, callId, List.of(id, other), clock.now().plus(Duration.ofDays(30)));

        yearly.change(director, id);
        past("booklet_call", "publish_at", callId);
        publishing.publishDue(callId);

        assertThat(linesOf(callId, 1)).containsOnlyKeys(other);
        assertThat(steps.ofContribution(id).state()).isEqualTo(ContributionState.CHANGES_REQUESTED);
    }

    @Test
    void anUnansweredReviewLeavesTheEntryPublic() {
        UUID id = publishedEntry();
        past("booklet_entry", "review_at", id);
        yearly.ask(id);
        assertThat(yearly.lapse(id)).isFalse();
        past("booklet_entry", "review_due_at", id);

        once(() -> yearly.lapse(id));

        assertThat(published.withIds(List.of(id))).hasSize(1);
        assertThat(steps.ofEntry(id).reviewAt()).isAfter(clock.now());
    }

    @Test
    void findsEntriesByWordsWithoutAccentsThemeMaturityAndPlace() {
        UUID id = publishedEntry();

        assertThat(found(new EntrySearch("DEPOSE reemploi", THEME, EntryMaturity.DEPLOYED, "76")))
                .contains(id);
        assertThat(found(new EntrySearch("", null, null, "FRD"))).contains(id);
        assertThat(found(new EntrySearch("dépose", null, null, "974"))).doesNotContain(id);
        assertThat(found(new EntrySearch("", null, EntryMaturity.IDEA, null))).doesNotContain(id);
        assertThat(found(new EntrySearch("100%_inconnu", null, null, null))).doesNotContain(id);
        assertThat(found(new EntrySearch("", null, null, "XX"))).isEmpty();
    }

    private List<UUID> found(EntrySearch wanted) {
        return published
                .search(wanted, PageRequest.of(0, 100))
                .map(EntryLine::entryId)
                .toList();
    }

    @Test
    void ranksEntriesForAPurchaseByTheDigitsThatTheyShare() {
        UUID id = publishedEntry();

        assertThat(published.matching(List.of(new Cpv("45111220")), List.of("76"), 200))
                .filteredOn(match -> match.entry().entryId().equals(id))
                .extracting(EntryMatch::sharedDigits)
                .containsExactly(8);
        assertThat(published.matching(List.of(new Cpv("45111000")), List.of(), 200))
                .filteredOn(match -> match.entry().entryId().equals(id))
                .extracting(EntryMatch::sharedDigits)
                .containsExactly(5);
        assertThat(published.matching(List.of(new Cpv("77310000")), List.of("76"), 200))
                .extracting(match -> match.entry().entryId())
                .doesNotContain(id);
        assertThat(published.matching(List.of(), List.of("76"), 200)).isEmpty();
    }

    @Test
    void countsAVisitorOnceADayAndTheIntroductionsThatBeganWithAnEntry() {
        UUID id = publishedEntry();
        asking.ask(
                Actor.system(),
                new IntroductionRequest(
                                Ids.next(),
                                AskingParty.organisation(farm),
                                workshop,
                                null,
                                "Votre solution nous intéresse.",
                                null,
                                List.of())
                        .beganWith(id));

        reads.count(id, "192.0.2.1", "");
        reads.count(id, "192.0.2.1", "Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0");
        reads.count(id, "2001:db8:0:1::1", "");
        reads.count(id, "2001:db8:0:1::2", "");
        reads.count(id, "192.0.2.3", "Mozilla/5.0 (compatible; Googlebot/2.1)");
        reads.count(id, "192.0.2.4", "facebookexternalhit/1.1");
        reads.store();
        reads.store();

        assertThat(uses.figuresOf(List.of(id))).containsEntry(id, new EntryFigures(2, 1, 0, 0));
    }

    @Test
    void replacesTheNameOfAnErasedPersonInDraftsRevisionsAndPublicTexts() {
        UUID callId = call();
        EntryContent named = new EntryContent(
                "Dépose de Malik SAUVAGE",
                "Par Malik@Rebatir.example",
                "p",
                "s",
                "",
                EntryMaturity.PILOT,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of());
        UUID id = checked(callId, director, named);
        opening.closeEarly(coordinator, callId);
        publishing.decide(coordinator, callId, List.of(id), null);
        ErasedPerson person = new ErasedPerson(Ids.next(), "malik@rebatir.example", "Malik Sauvage", Set.of(workshop));

        transaction.executeWithoutResult(status -> forgetting.erase(person));

        assertThat(entries.get(id).content().title()).isEqualTo("Dépose de —");
        assertThat(contributions.get(id).draft().summary()).doesNotContainIgnoringCase("malik@");
        assertThat(revisions.get(id, 1).content().summary()).isEqualTo("Par " + person.pseudonym());
        assertThat(found(new EntrySearch("sauvage", null, null, null))).doesNotContain(id);
    }

    @Test
    void pagesTheEntriesOfAllBooklets() {
        publishedEntry();

        var page = published.search(EntrySearch.ALL, PAGE);

        Integer open =
                jdbc.queryForObject("SELECT count(*) FROM booklet_entry WHERE state = 'PUBLISHED'", Integer.class);
        assertThat(page.getTotalElements()).isEqualTo(open.longValue()).isPositive();
        assertThat(published.count()).isEqualTo(page.getTotalElements());
        assertThat(page.getContent()).hasSizeLessThanOrEqualTo(20);
    }
}
