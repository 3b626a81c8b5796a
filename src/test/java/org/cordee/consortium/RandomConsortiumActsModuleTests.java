package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cordee.CordeeTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Performs random acts on a consortium: right ones, repeated, late, or by users without a right to them. The answers
 * are those of the short reference rules, the invariants hold, and a refused act leaves no trace.
 */
@CordeeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("business clock")
class RandomConsortiumActsModuleTests {

    private static final int SEEDS = 200;

    /** The search for the shortest failing sequence is slow: a few failures are enough. */
    private static final int MOST_FAILURES = 3;

    private final ApplicationContext context;
    private final Set<String> met = new HashSet<>();
    private final Map<UUID, List<String>> toldOf = new LinkedHashMap<>();
    private RandomActFixture ground;
    private Set<String> ofAnother;
    private int failures;

    RandomConsortiumActsModuleTests(@Autowired ApplicationContext context) {
        this.context = context;
    }

    @BeforeAll
    void enter() {
        ground = new RandomActFixture(context);
        ofAnother = ground.rows(ground.another.id);
    }

    @AfterAll
    void leave() {
        ground.leave();
    }

    @TestFactory
    Stream<DynamicTest> randomActsMatchTheReferenceRules() {
        Stream<DynamicTest> seeds = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> holds(RandomActSequence.of(seed))));
        return Stream.concat(
                seeds,
                Stream.of(
                        dynamicTest("the consortium of another lead is untouched", this::anotherIsUntouched),
                        dynamicTest("every act and every answer occurred", this::everyActAndAnswerOccurred),
                        dynamicTest("letters match the events", this::lettersMatchTheEvents)));
    }

    private void holds(RandomActSequence begins) {
        assumeTrue(failures < MOST_FAILURES, "enough seeds failed before");
        List<RandomAct> plays = begins.plays(reference(begins), ground.now);
        AssertionError failure = failure(begins, plays);
        if (failure != null) {
            failures++;
            throw new AssertionError(
                    "seed " + begins.seed() + ", " + begins + ", fewest acts: " + fewest(begins, plays), failure);
        }
    }

    /** Leaves out one act after the other as long as the sequence still fails. */
    private List<RandomAct> fewest(RandomActSequence begins, List<RandomAct> plays) {
        List<RandomAct> fewest = new ArrayList<>(plays);
        for (int at = fewest.size() - 1; at >= 0; at--) {
            RandomAct left = fewest.remove(at);
            if (failure(begins, fewest) == null) {
                fewest.add(at, left);
            }
        }
        return fewest;
    }

    private @Nullable AssertionError failure(RandomActSequence begins, List<RandomAct> plays) {
        RandomActConsortium real = new RandomActConsortium(ground, ground.lead, begins.nda(), begins.ranked());
        ReferenceComparison run = new ReferenceComparison(ground, real, reference(begins));
        try {
            plays.forEach(run::play);
            met.addAll(run.met);
            toldOf.put(real.id, run.told);
            return null;
        } catch (AssertionError failed) {
            return failed;
        } finally {
            real.clear();
        }
    }

    private ReferenceConsortium reference(RandomActSequence begins) {
        return begins.reference(ground.deadline().instant(), ground::window);
    }

    private void anotherIsUntouched() {
        assertThat(ground.rows(ground.another.id)).isEqualTo(ofAnother);
    }

    /** Checks that the seeds reach every answer: seeds that stop early would pass with any rules. */
    private void everyActAndAnswerOccurred() {
        List<String> words = List.of(
                "not-found",
                "changed-meanwhile",
                "wrong-state",
                "ended",
                "slots.nothing-to-decide",
                "invitation.not-sent",
                "invitation.already-answered",
                "invitation.no-question",
                "invitation.question-pending",
                "invitation.window-open",
                "invitation.window-ended",
                "invitation.confirmed",
                "invitation.declined",
                "invitation.expired",
                "invitation.replaced",
                "invitation.withdrawn",
                "nda.already-signed",
                "nda.not-expected",
                "capacity.accept-first",
                "capacity.already-given",
                "capacity.not-given",
                "capacity.not-late");
        Stream<String> moves = Stream.of(RandomAct.Move.values())
                .filter(move -> move.weight > 0 && !move.isTime())
                .map(Enum::name);
        Stream<String> deeds = Stream.of(InvitationAct.values())
                .filter(deed -> deed != InvitationAct.SIGN_ANOTHER_TEXT)
                .map(Enum::name);
        Stream<String> states =
                Stream.of("DRAFT", "INVITING", "NEGOTIATING", "NO_CONSORTIUM", "ABANDONED", "DEADLINE_MISSED");

        assertThat(met)
                .containsAll(words)
                .containsAll(Stream.of(moves, deeds, states)
                        .flatMap(stream -> stream)
                        .toList());
    }

    private void lettersMatchTheEvents() {
        Awaitility.await("all listeners to have run")
                .untilAsserted(
                        () -> toldOf.forEach((id, told) -> ConsortiumStateAssertions.assertLetters(ground, id, told)));
    }
}
