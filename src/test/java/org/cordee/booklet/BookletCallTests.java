package org.cordee.booklet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.booklet.SampleContributions.CLOSES;
import static org.cordee.booklet.SampleContributions.COORDINATOR;
import static org.cordee.booklet.SampleContributions.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.booklet.BookletEvent.BookletPublished;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** A call takes contributions until it closes, and its booklet is published in numbered versions. */
class BookletCallTests {

    private static final Instant EMBARGO = CLOSES.plus(Duration.ofDays(30));
    private static final UUID ENTRY = Ids.next();

    @Test
    void aPlanOfWhichNothingIsLeftEndsWithoutAVersion() {
        BookletCall call = SampleContributions.call();
        call.close(COORDINATOR, true, MONDAY);
        call.schedule(COORDINATOR, List.of(Ids.next()), MONDAY.plusSeconds(60), MONDAY);
        refused("booklet.publication.embargo", () -> call.dropPublication(COORDINATOR, MONDAY));

        call.dropPublication(COORDINATOR, MONDAY.plusSeconds(60));

        assertThat(call.state()).isEqualTo(CallState.REVIEW);
        assertThat(call.versions()).isZero();
        assertThat(call.publishAt()).isNull();
        assertThat(call.planned()).isEmpty();
    }

    @Test
    void isNotOpenedWithAnEndInThePast() {
        refused(
                "booklet.call.closes-in-the-past",
                () -> BookletCall.open(
                        COORDINATOR, "CONSTRUCTION_WASTE", 2027, SampleContributions.terms(), MONDAY, MONDAY));
    }

    @Test
    void closesAtItsDateAndOnce() {
        BookletCall call = SampleContributions.call();

        refused("booklet.call.still-open", () -> call.close(Actor.system(), false, CLOSES.minusSeconds(1)));
        assertThat(call.close(Actor.system(), false, CLOSES)).isTrue();
        assertThat(call.close(Actor.system(), false, CLOSES)).isFalse();
    }

    @Test
    void takesNothingMoreAfterACoordinatorClosedItEarly() {
        BookletCall call = SampleContributions.call();

        call.close(COORDINATOR, true, MONDAY);

        refused("booklet.call.over", () -> call.requireOpen(MONDAY));
    }

    @Test
    void readsAsClosedFromItsDateEvenBeforeThatIsRecorded() {
        assertThat(SampleContributions.call().stateAt(CLOSES)).isEqualTo(CallState.REVIEW);
    }

    @Test
    void publishesNothingWhileItIsOpenOrWithoutAnEntry() {
        BookletCall open = SampleContributions.call();
        BookletCall closed = closed();

        refused("booklet.call.still-open", () -> open.schedule(COORDINATOR, List.of(ENTRY), MONDAY, MONDAY));
        refused("booklet.publication.no-entry", () -> closed.schedule(COORDINATOR, List.of(), CLOSES, CLOSES));
        refused("booklet.publication.not-decided", () -> closed.publish(COORDINATOR, CLOSES));
    }

    @Test
    void waitsForTheEndOfTheEmbargo() {
        BookletCall call = closed();
        call.schedule(COORDINATOR, List.of(ENTRY), EMBARGO, CLOSES);

        refused("booklet.publication.embargo", () -> call.publish(Actor.system(), EMBARGO.minusSeconds(1)));
        assertThat(call.publish(Actor.system(), EMBARGO)).isEqualTo(1);
        assertThat(call.state()).isEqualTo(CallState.PUBLISHED);
    }

    @Test
    void aLaterDecisionReplacesTheEmbargoAndTheOrder() {
        BookletCall call = closed();
        UUID other = Ids.next();
        call.schedule(COORDINATOR, List.of(ENTRY), EMBARGO, CLOSES);

        call.schedule(COORDINATOR, List.of(other, ENTRY), CLOSES, CLOSES);

        assertThat(call.planned()).containsExactly(other, ENTRY);
        assertThat(call.publish(COORDINATOR, CLOSES)).isEqualTo(1);
    }

    @Test
    void countsAVersionForEachPublicationAndEachWithdrawal() {
        BookletCall call = closed();
        call.schedule(COORDINATOR, List.of(ENTRY), CLOSES, CLOSES);
        call.publish(COORDINATOR, CLOSES);

        call.withdrawFromPublic(COORDINATOR, ENTRY, CLOSES);

        assertThat(call.planned()).isEmpty();
        assertThat(call.recordedEvents())
                .filteredOn(BookletPublished.class::isInstance)
                .extracting("bookletVersion")
                .containsExactly(1, 2);
    }

    @Test
    void isCancelledBeforeItsBookletIsPublic() {
        BookletCall call = closed();
        BookletCall published = closed();
        published.schedule(COORDINATOR, List.of(ENTRY), CLOSES, CLOSES);
        published.publish(COORDINATOR, CLOSES);

        assertThat(call.cancel(COORDINATOR, "Trop peu de solutions.", CLOSES)).isTrue();
        assertThat(call.cancel(COORDINATOR, "Trop peu de solutions.", CLOSES)).isFalse();
        refused("booklet.call.published-already", () -> published.cancel(COORDINATOR, "Non", CLOSES));
        refused("booklet.call.cancelled", () -> call.rewrite(SampleContributions.terms()));
    }

    private static BookletCall closed() {
        BookletCall call = SampleContributions.call();
        call.close(Actor.system(), false, CLOSES);
        call.clearRecordedEvents();
        return call;
    }
}
