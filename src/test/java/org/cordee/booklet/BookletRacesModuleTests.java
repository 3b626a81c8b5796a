package org.cordee.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people act on one call, one contribution or one booklet at the same moment. */
@CordeeTest
class BookletRacesModuleTests extends BookletFixture {

    @Autowired
    ApplicationContext context;

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "save, save, overtaken",
        "save, submit, overtaken",
        "submit, submit, done",
        "submit, save, booklet.contribution.not-writable.SUBMITTED",
        "submit, decline, booklet.contribution.not-writable.SUBMITTED",
        "decline, submit, booklet.contribution.not-writable.DECLINED",
        "decline, decline, done"
    })
    void theSecondActOfAColleagueSeesTheFirst(String first, String second, String answer) {
        UUID id = contributionOf(call(), workshop);

        assertThat(ConcurrentActs.inOrder(context, ofStructure(first, id), ofStructure(second, id)))
                .containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "changes, changes, done",
        "changes, check, booklet.contribution.not-now.CHANGES_REQUESTED",
        "changes, withdraw, done",
        "check, changes, booklet.contribution.not-now.TO_CHECK",
        "check, check, done",
        "check, withdraw, done",
        "withdraw, changes, booklet.contribution.not-now.WITHDRAWN",
        "withdraw, check, booklet.contribution.not-now.WITHDRAWN",
        "withdraw, withdraw, done"
    })
    void theSecondActOnASentTextSeesTheFirst(String first, String second, String answer) {
        UUID id = submitted(call(), director, SampleContributions.content());

        assertThat(ConcurrentActs.inOrder(context, onSentText(first, id), onSentText(second, id)))
                .containsExactly("done", answer);
    }

    @Test
    void twoStructuresContributeAtOnceWithoutWaitingForEachOther() {
        UUID callId = call();
        UUID one = contributionOf(callId, workshop);
        UUID other = contributionOf(callId, farm);

        assertThat(ConcurrentActs.atOnce(
                        ConcurrentActs.done(() -> contributing.submit(director, one, 0, SampleContributions.content())),
                        ConcurrentActs.done(
                                () -> contributing.submit(farmer, other, 0, SampleContributions.content()))))
                .containsExactly("done", "done");
    }

    @Test
    void twoCoordinatorsWhoPublishTheSameAtOnceMakeOneVersion() {
        UUID callId = call();
        UUID id = checked(callId, director, SampleContributions.content());
        opening.closeEarly(coordinator, callId);
        Callable<Object> publish = ConcurrentActs.done(() -> publishing.decide(coordinator, callId, List.of(id), null));

        assertThat(ConcurrentActs.atOnce(publish, publish)).containsExactly("done", "done");

        assertThat(steps.ofCall(callId).versions()).isEqualTo(1);
        assertThat(acts(id, "EntryPublished")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({"publish, withdraw, done", "withdraw, publish, booklet.publication.unchecked"})
    void aWithdrawalDuringThePublicationLeavesNothingPublic(String first, String second, String answer) {
        UUID callId = call();
        UUID id = checked(callId, director, SampleContributions.content());
        opening.closeEarly(coordinator, callId);

        assertThat(ConcurrentActs.inOrder(context, onBooklet(first, callId, id), onBooklet(second, callId, id)))
                .containsExactly("done", answer);

        assertThat(published.withIds(List.of(id))).isEmpty();
    }

    @Test
    void twoCoordinatorsWhoOpenOneEditionAtOnceOpenOneCall() {
        Callable<Object> open = ConcurrentActs.done(() -> opening.open(coordinator, newCall(workshop)));

        assertThat(ConcurrentActs.atOnce(open, open)).containsExactlyInAnyOrder("done", "booklet.call.exists");
    }

    @Test
    void aStructureThatTakesPartTwiceAtOnceHasOneContribution() {
        UUID callId = opening.open(coordinator, newCall());
        Callable<Object> takePart = ConcurrentActs.done(() -> opening.takePart(director, callId));

        assertThat(ConcurrentActs.atOnce(takePart, takePart)).containsExactly("done", "done");

        assertThat(steps.ofCall(callId).contributions()).hasSize(1);
    }

    private Callable<Object> ofStructure(String name, UUID id) {
        return switch (name) {
            case "save" ->
                ConcurrentActs.done(() -> contributing.saveDraft(director, id, 0, SampleContributions.content()));
            case "submit" ->
                ConcurrentActs.done(() -> contributing.submit(director, id, 0, SampleContributions.content()));
            case "decline" -> ConcurrentActs.done(() -> contributing.decline(director, id, ""));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Callable<Object> onSentText(String name, UUID id) {
        return switch (name) {
            case "changes" -> ConcurrentActs.done(() -> reviewing.askChanges(coordinator, id, 1, "Quelle source ?"));
            case "check" -> ConcurrentActs.done(() -> reviewing.askFactCheck(coordinator, id, 1, "English"));
            case "withdraw" -> ConcurrentActs.done(() -> withdrawing.withdraw(director, id, "Arrêt"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Callable<Object> onBooklet(String name, UUID callId, UUID id) {
        return switch (name) {
            case "publish" -> ConcurrentActs.done(() -> publishing.decide(coordinator, callId, List.of(id), null));
            case "withdraw" -> ConcurrentActs.done(() -> withdrawing.withdraw(director, id, "Arrêt"));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
