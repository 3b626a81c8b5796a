package org.cordee.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Ids;
import org.cordee.tender.LotCancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A structure and an owner, or two people of one of them, act on one opportunity at the same moment. */
class OpportunityRacesModuleTests extends WatchScene {

    @Autowired
    DecidingCandidacies deciding;

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "yes, yes, done",
        "yes, no, done",
        "yes, close, done",
        "yes, take, done",
        "yes, set-aside, done",
        "no, yes, done",
        "no, close, done",
        "no, take, opportunity.answer.withdrawn",
        "close, yes, opportunity.closed",
        "close, no, opportunity.closed",
        "close, close, done",
        "close, take, done",
        "take, yes, opportunity.answer.decided",
        "take, no, opportunity.answer.decided",
        "take, take, done",
        "take, set-aside, done",
        "set-aside, yes, opportunity.answer.decided",
        "set-aside, take, done",
        "close, remind, opportunity.closed"
    })
    void theSecondActSeesWhatTheFirstHasDone(String first, String second, String answer) {
        Shared shared = shared();
        Watcher watcher = watcher(DigestPace.NEVER);
        answering.declareInterest(watcher.actor(), shared.id(), null, "");

        assertThat(ConcurrentActs.inOrder(server, act(first, shared, watcher), act(second, shared, watcher)))
                .containsExactly("done", answer);
    }

    private Callable<Object> act(String name, Shared shared, Watcher watcher) {
        UUID structure = watcher.firm().organisationId();
        return switch (name) {
            case "yes" ->
                ConcurrentActs.done(() -> answering.declareInterest(watcher.actor(), shared.id(), null, "Oui"));
            case "no" -> ConcurrentActs.done(() -> answering.decline(watcher.actor(), shared.id()));
            case "close" -> ConcurrentActs.done(() -> sharing.close(shared.owner(), shared.id()));
            case "remind" -> ConcurrentActs.done(() -> sharing.remind(shared.owner(), shared.id()));
            case "take" -> ConcurrentActs.done(() -> deciding.take(shared.owner(), shared.id(), structure));
            case "set-aside" -> ConcurrentActs.done(() -> deciding.setAside(shared.owner(), shared.id(), structure));
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void aLotIsSharedOnceByTwoAtTheSameMoment() {
        Scene scene = scenes.opened(false);
        Callable<Object> share = ConcurrentActs.done(
                () -> sharing.shareLot(scene.lead().actor(), scene.consultationId(), scene.lotId()));

        assertThat(ConcurrentActs.inOrder(server, share, share)).containsExactly("done", "opportunity.shared-already");
    }

    @Test
    void aLotWhoseTimeToAnswerHasPassedIsSharedAgain() {
        Scene scene = scenes.opened(false);
        UUID first = sharing.shareLot(scene.lead().actor(), scene.consultationId(), scene.lotId());
        jdbc.update("UPDATE opportunity SET answer_until = shared_at WHERE id = ?", first.toString());

        UUID second = sharing.shareLot(scene.lead().actor(), scene.consultationId(), scene.lotId());

        assertThat(opportunities.find(second).open()).isTrue();
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aCancelledLotTakesNoAnswer() {
        Scene scene = scenes.opened(false);
        UUID shared = sharing.shareLot(scene.lead().actor(), scene.consultationId(), scene.lotId());

        new TransactionTemplate(server.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> server.publishEvent(
                        new LotCancelled(Ids.next(), scenes.now(), scene.consultationId(), scene.lotId())));

        assertThat(opportunities.find(shared).open()).isFalse();
    }

    @Test
    void twoColleaguesKeepOneWatch() {
        Watcher watcher = watcher(DigestPace.NEVER);
        Callable<Object> keep =
                ConcurrentActs.done(() -> keeping.keep(watcher.actor(), everywhere("55520000"), DigestPace.DAILY));

        assertThat(ConcurrentActs.inOrder(server, keep, keep)).containsExactly("done", "done");
        assertThat(keeping.view(watcher.actor()).terms().trades()).containsExactly("55520000");
    }

    @Test
    void twoNodesWriteADigestOnce() {
        Watcher watcher = watcher(DigestPace.DAILY);
        shared();
        matching.round();
        scenes.pass(Duration.ofDays(4));

        ConcurrentActs.atOnce(ConcurrentActs.done(digests::round), ConcurrentActs.done(digests::round));

        assertThat(digestsOf(watcher)).isEqualTo(1);
    }

    @Test
    void twoNodesMatchAnOpportunityOnce() {
        Watcher watcher = watcher(DigestPace.NEVER);
        Shared shared = shared();

        ConcurrentActs.atOnce(ConcurrentActs.done(matching::round), ConcurrentActs.done(matching::round));

        assertThat(opportunities.watched(watcher.actor(), shared.id())).isPresent();
    }
}
