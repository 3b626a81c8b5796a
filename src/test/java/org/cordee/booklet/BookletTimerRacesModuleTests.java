package org.cordee.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.bid.SamplePictures;
import org.cordee.booklet.PublishingEntryPhotos.PhotoTerms;
import org.cordee.organisation.SampleNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A timer and a person act on one call, one contribution or one entry at the same moment, or two timers. */
@CordeeTest
class BookletTimerRacesModuleTests extends BookletFixture {

    @Autowired
    ApplicationContext context;

    @Autowired
    PublishingEntryPhotos photographs;

    @Autowired
    KeepingThemes themes;

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "lapse, lapse, done, LAPSED",
        "lapse, time, done, INVITED",
        "lapse, submit, booklet.contribution.late, LAPSED",
        "time, lapse, done, INVITED",
        "time, time, done, INVITED",
        "remind, lapse, done, LAPSED"
    })
    void theTimerOfAnOverdueTextAndAPersonActOneAfterTheOther(
            String first, String second, String answer, ContributionState end) {
        UUID id = contributionOf(call(), workshop);
        past("booklet_contribution", "due_at", id);

        assertThat(ConcurrentActs.inOrder(context, onText(first, id), onText(second, id)))
                .containsExactly("done", answer);

        assertThat(steps.ofContribution(id).state()).isEqualTo(end);
    }

    @Test
    void theFirstOfTwoTimersReminds() {
        UUID id = contributionOf(call(), workshop);
        moved("booklet_contribution", "last_asked_at", id, clock.now().minus(Duration.ofDays(3)));

        ConcurrentActs.inOrder(context, onText("remind", id), onText("remind", id));

        assertThat(acts(id, "ContributionReminded")).isOne();
    }

    @Test
    void theSecondConfirmationOfTheFactsFindsThemConfirmed() {
        UUID callId = call();
        UUID id = submitted(callId, director, SampleContributions.content());
        reviewing.askFactCheck(coordinator, id, 1, "Careful dismantling.");
        Callable<Object> confirm = ConcurrentActs.done(() -> checking.confirm(director, id, 1));

        assertThat(ConcurrentActs.inOrder(context, confirm, confirm)).containsExactly("done", "done");

        assertThat(acts(id, "FactsConfirmed")).isOne();
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "due, early, done, REVIEW",
        "early, due, done, REVIEW",
        "due, due, done, REVIEW",
        "due, cancel, done, CANCELLED",
        "cancel, due, done, CANCELLED",
        "cancel, rewrite, booklet.call.cancelled, CANCELLED",
        "early, invite, booklet.call.over, REVIEW",
        "cancel, cancel, done, CANCELLED"
    })
    void theSecondActOnACallSeesTheFirst(String first, String second, String answer, CallState end) {
        UUID callId = call();
        if (first.equals("due") || second.equals("due")) {
            past("booklet_call", "closes_at", callId);
        }

        assertThat(ConcurrentActs.inOrder(context, onCall(first, callId), onCall(second, callId)))
                .containsExactly("done", answer);

        assertThat(steps.ofCall(callId).state()).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({"due, due, 1", "due, decide, 1", "decide, due, 1"})
    void theEndOfAnEmbargoAndALaterDecisionPublishOneAfterTheOther(String first, String second, int versions) {
        UUID callId = call();
        UUID id = checked(callId, director, SampleContributions.content());
        opening.closeEarly(coordinator, callId);
        publishing.decide(coordinator, callId, List.of(id), clock.now().plus(Duration.ofDays(3)));
        past("booklet_call", "publish_at", callId);

        assertThat(ConcurrentActs.inOrder(context, onBooklet(first, callId, id), onBooklet(second, callId, id)))
                .containsExactly("done", "done");

        assertThat(steps.ofCall(callId).versions()).isEqualTo(versions);
        assertThat(acts(id, "EntryPublished")).isOne();
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "lapse, lapse, done, 1",
        "lapse, confirm, done, 2",
        "confirm, lapse, done, 1",
        "confirm, confirm, done, 1",
        "confirm, change, done, 2",
        "change, confirm, done, 2",
        "change, change, done, 1",
        "remind, confirm, done, 1"
    })
    void theSecondActOnAReviewSeesTheFirst(String first, String second, String answer, int reviewed) {
        UUID id = publishedEntry();
        past("booklet_entry", "review_at", id);
        yearly.ask(id);
        past("booklet_entry", "review_due_at", id);
        moved("booklet_entry", "confirmed_at", id, clock.now().minus(Duration.ofDays(400)));

        assertThat(ConcurrentActs.inOrder(context, onEntry(first, id), onEntry(second, id)))
                .containsExactly("done", answer);

        assertThat(acts(id, "EntryReviewed")).isEqualTo(reviewed);
    }

    @Test
    void theFirstOfTwoTimersAsksForTheReview() {
        UUID id = publishedEntry();
        past("booklet_entry", "review_at", id);

        ConcurrentActs.inOrder(context, onEntry("ask", id), onEntry("ask", id));

        assertThat(acts(id, "EntryReviewAsked")).isOne();
    }

    @Test
    void twoPhotographsAddedAtOnceAreBothKept() {
        UUID id = contributionOf(call(), workshop);
        Callable<Object> add = ConcurrentActs.done(() -> photographs.add(
                director, id, new PhotoTerms("Gradins", "", "Rebâtir", null, true), SamplePictures.png(4, 3)));

        assertThat(ConcurrentActs.atOnce(add, add)).containsExactly("done", "done");
        assertThat(contributions.get(id).draft().photos()).hasSize(2);
        UUID photo = contributions.get(id).draft().photos().get(0).documentId();
        Callable<Object> remove = ConcurrentActs.done(() -> photographs.remove(director, id, photo));
        assertThat(ConcurrentActs.atOnce(remove, remove)).containsExactly("done", "done");

        assertThat(acts(id, "EntryPhotoRemoved")).isOne();
    }

    @Test
    void twoCoordinatorsWhoAddAThemeAtOnceAddOne() {
        String title = "Raced theme " + SampleNumbers.unique();
        Callable<Object> add = ConcurrentActs.done(() -> themes.add(coordinator, title, title));

        assertThat(ConcurrentActs.atOnce(add, add)).containsExactlyInAnyOrder("done", "booklet.theme.exists");
        jdbc.update("DELETE FROM booklet_theme WHERE title_en = ?", title);
    }

    private Callable<Object> onText(String name, UUID id) {
        return switch (name) {
            case "lapse" -> ConcurrentActs.done(() -> lapsing.lapse(id));
            case "remind" -> ConcurrentActs.done(() -> lapsing.remind(id));
            case "time" -> ConcurrentActs.done(() -> reviewing.grantMoreTime(coordinator, id, workingDay(60)));
            case "submit" ->
                ConcurrentActs.done(() -> contributing.submit(director, id, 0, SampleContributions.content()));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Callable<Object> onCall(String name, UUID callId) {
        return switch (name) {
            case "due" -> ConcurrentActs.done(() -> opening.closeDue(callId));
            case "early" -> ConcurrentActs.done(() -> opening.closeEarly(coordinator, callId));
            case "cancel" -> ConcurrentActs.done(() -> opening.cancel(coordinator, callId, "Trop peu"));
            case "rewrite" ->
                ConcurrentActs.done(() -> opening.rewrite(coordinator, callId, SampleContributions.terms()));
            case "invite" ->
                ConcurrentActs.done(() -> opening.invite(coordinator, callId, List.of(organisation("Une autre"))));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Callable<Object> onBooklet(String name, UUID callId, UUID id) {
        return name.equals("due")
                ? ConcurrentActs.done(() -> publishing.publishDue(callId))
                : ConcurrentActs.done(() -> publishing.decide(coordinator, callId, List.of(id), null));
    }

    private Callable<Object> onEntry(String name, UUID id) {
        return switch (name) {
            case "ask" -> ConcurrentActs.done(() -> yearly.ask(id));
            case "lapse" -> ConcurrentActs.done(() -> yearly.lapse(id));
            case "remind" -> ConcurrentActs.done(() -> yearly.remind(id));
            case "confirm" -> ConcurrentActs.done(() -> yearly.confirm(director, id, 1));
            case "change" -> ConcurrentActs.done(() -> yearly.change(director, id));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
