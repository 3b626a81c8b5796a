package org.cordee.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.TestVisitor;
import org.cordee.account.ChangingAccess;
import org.cordee.account.PeopleReading;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.process.Scenes;
import org.cordee.shared.BusinessClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.PlatformTransactionManager;

/** A watcher is told each opportunity once, and again in at most two waves; never after an answer or its closing. */
class DigestsModuleTests extends WatchScene {

    private static final Duration SOME_DAYS = Duration.ofDays(4);

    @Autowired
    DigestLetter letter;

    @Test
    void tenWatchersGetEachDigestOnceHoweverOftenTheRoundsRun() {
        List<Watcher> watchers =
                Stream.generate(() -> watcher(DigestPace.DAILY)).limit(10).toList();
        Shared shared = shared();
        matching.round();
        matching.round();
        scenes.pass(SOME_DAYS);

        digests.round();
        digests.round();

        assertThat(watchers).allSatisfy(watcher -> {
            assertThat(digestsOf(watcher)).isEqualTo(1);
            assertThat(toldTo(watcher, shared.id())).isEqualTo(1);
        });
        assertThat(textOf(watchers.get(0)))
                .contains("Espaces verts", "Cela nous intéresse", "Pas pour nous", "/opportunities/stop")
                .doesNotContain("??");
    }

    @Test
    void nothingIsWrittenBeforeTheHourAndNothingWithoutNews() {
        Watcher watcher = watcher(DigestPace.WEEKLY);
        shared();
        matching.round();

        digests.round();
        assertThat(digestsOf(watcher)).as("before the hour").isZero();
        scenes.pass(Duration.ofDays(8));
        digests.round();
        scenes.pass(Duration.ofDays(8));
        digests.round();

        assertThat(digestsOf(watcher)).as("one Monday with news, one without").isEqualTo(1);
    }

    /** A node that dies after the letter was written, and before the end of its transaction, leaves neither. */
    @Test
    void aKilledRoundLeavesNothingAndIsRepeated() {
        Watcher watcher = watcher(DigestPace.DAILY);
        Shared shared = shared();
        matching.round();
        scenes.pass(SOME_DAYS);

        interrupted().round();
        int left = digestsOf(watcher) + toldTo(watcher, shared.id());
        digests.round();

        assertThat(left).isZero();
        assertThat(digestsOf(watcher)).isEqualTo(1);
        assertThat(toldTo(watcher, shared.id())).isEqualTo(1);
    }

    private WritingDigests interrupted() {
        return new WritingDigests(
                scenes.bean(WatchReaders.class),
                scenes.bean(Watches.class),
                scenes.bean(Opportunities.class),
                scenes.bean(WatchMatches.class),
                digest -> {
                    letter.write(digest);
                    throw new IllegalStateException("the node dies");
                },
                scenes.bean(PeopleReading.class),
                scenes.bean(DirectoryLookup.class),
                scenes.bean(OpportunitySettings.class),
                scenes.bean(BusinessClock.class),
                scenes.bean(PlatformTransactionManager.class));
    }

    @Test
    void remindsThoseThatHaveNotAnsweredAndNobodyElse() {
        Watcher silent = watcher(DigestPace.DAILY);
        Watcher answered = watcher(DigestPace.DAILY);
        Shared shared = shared();
        told();
        answering.decline(answered.actor(), shared.id());

        sharing.remind(shared.owner(), shared.id());
        told();
        sharing.remind(shared.owner(), shared.id());
        told();

        assertThat(toldTo(silent, shared.id())).as("the news and two waves").isEqualTo(3);
        assertThat(toldTo(answered, shared.id())).isEqualTo(1);
        OpportunityTests.assertRefused("opportunity.reminded-twice", () -> sharing.remind(shared.owner(), shared.id()));
    }

    @Test
    void tellsNothingThatIsClosed() {
        Watcher watcher = watcher(DigestPace.DAILY);
        Shared shared = shared();
        matching.round();
        sharing.close(shared.owner(), shared.id());
        told();

        assertThat(toldTo(watcher, shared.id())).isZero();
        assertThat(opportunities
                        .watched(watcher.actor(), null, PageRequest.of(0, 100))
                        .page())
                .noneMatch(one -> one.opportunity().id().equals(shared.id()));
    }

    @Test
    void aNewWatchFindsWhatIsOpenAlready() {
        Shared shared = shared();
        matching.round();

        Watcher watcher = watcher(DigestPace.NEVER);

        assertThat(opportunities
                        .watched(watcher.actor(), OpportunityKind.LOT, PageRequest.of(0, 100))
                        .page())
                .anySatisfy(one -> {
                    assertThat(one.opportunity().id()).isEqualTo(shared.id());
                    assertThat(one.trade()).isEqualTo(TRADE);
                });
    }

    @Test
    void aWatchOfAnotherTradeFindsNothing() {
        Watcher watcher = watcher(DigestPace.NEVER);
        keeping.keep(watcher.actor(), everywhere("55520000"), DigestPace.NEVER);
        Shared shared = shared();
        matching.round();

        assertThat(opportunities.watched(watcher.actor(), shared.id())).isEmpty();
    }

    /** RFC 8058: the mail program posts without cookies, without a token of a form, and expects no page. */
    @Test
    void aMailProgramStopsTheLettersWithOneRequest() throws Exception {
        Watcher watcher = watcher(DigestPace.DAILY);
        shared();
        told();
        String stop = URI.create(Objects.requireNonNull(jdbc.queryForObject(
                        "SELECT stop_address FROM letter WHERE person_id = ?",
                        String.class,
                        watcher.person().toString())))
                .getPath();
        var browser = TestVisitor.browser(server);

        int shown = browser.perform(get(stop)).andReturn().getResponse().getStatus();
        DigestPace before = keeping.view(watcher.actor()).pace();
        int stopped = browser.perform(post(stop).param("List-Unsubscribe", "One-Click"))
                .andReturn()
                .getResponse()
                .getStatus();
        shared();
        told();

        assertThat(List.of(shown, stopped)).containsExactly(200, 204);
        assertThat(before).as("a GET stops nothing").isEqualTo(DigestPace.DAILY);
        assertThat(keeping.view(watcher.actor()).pace()).isEqualTo(DigestPace.NEVER);
        assertThat(digestsOf(watcher)).isEqualTo(1);
    }

    @Test
    void anErasedPersonLeavesNoReader() {
        Watcher watcher = watcher(DigestPace.DAILY);
        shared();
        told();
        scenes.bean(org.cordee.account.Accounts.class).administrator();

        scenes.bean(ChangingAccess.class).erase(Scenes.ADMINISTRATOR, watcher.person());

        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM watch_reader WHERE person_id = ?",
                        Integer.class,
                        watcher.person().toString()))
                .isZero();
    }

    /** Matches what is new and lets some days pass, so that each daily digest is due. */
    private void told() {
        matching.round();
        scenes.pass(SOME_DAYS);
        await().until(() -> {
            digests.round();
            return nobodyIsDue();
        });
    }

    /** False while a round left somebody out because another transaction had locked the row. */
    private boolean nobodyIsDue() {
        return Objects.equals(
                0,
                jdbc.queryForObject(
                        "SELECT COUNT(*) FROM watch_reader WHERE next_digest_at <= ?", Integer.class, scenes.now()));
    }

    private String textOf(Watcher watcher) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT text FROM letter WHERE person_id = ? AND kind = 'OPPORTUNITY_DIGEST'",
                String.class,
                watcher.person().toString()));
    }
}
