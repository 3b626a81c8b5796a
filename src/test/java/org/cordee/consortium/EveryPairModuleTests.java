package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.process.BlockedConsortia;
import org.cordee.process.PartyActs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Races every two acts that are possible on one consortium and change the same rows, in both orders: the second starts
 * while the first has acted and not committed, and the answers and the rows must be those of one act after the other.
 * The acts are found in the application; a trial run finds those that are possible in each state and the rows that each
 * changes.
 */
@CordeeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("business clock")
@Tag("alone")
@Tag("pairs")
class EveryPairModuleTests {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPairModuleTests.class);
    private static final Path EXPECTED = Path.of("src/test/resources/races/heard.txt");

    private final ApplicationContext context;
    private final Map<String, RacedAct> acts = RacedActs.onOneConsortium();
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> raced = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private RaceFixture track;
    private RestorableConsortium lane;
    private MaskedRows leftovers;

    EveryPairModuleTests(@Autowired ApplicationContext context) {
        this.context = context;
    }

    @BeforeAll
    void enter() throws SQLException {
        track = new RaceFixture(context);
        new BlockedConsortia(track.scenes, new PartyActs(track.scenes)).forgetFigures(track.lead);
        lane = new RestorableConsortium(context, track);
    }

    @AfterAll
    void leave() throws SQLException {
        lane.comeBack(RaceState.DRAFTED.ordinal());
        lane.close();
        track.leave();
    }

    @TestFactory
    Stream<DynamicTest> theSecondActFindsTheChangesOfTheFirst() {
        return Stream.concat(
                Arrays.stream(RaceState.values()).map(standing -> dynamicTest(standing.name(), () -> meetAt(standing))),
                Stream.of(
                        dynamicTest("every act of the application was raced", this::everyActWasRaced),
                        dynamicTest(
                                "the second act gets the recorded answer", this::theSecondActGetsTheRecordedAnswer)));
    }

    private void meetAt(RaceState standing) {
        reach(standing);
        Map<String, MaskedRows.Change> possible = possible(standing);
        List<String> names = new ArrayList<>(possible.keySet());
        List<String> faults = new ArrayList<>();
        int races = 0;
        for (int one = 0; one < names.size(); one++) {
            for (int other = one; other < names.size(); other++) {
                if (meet(names.get(one), names.get(other), possible)) {
                    races++;
                    faults.addAll(race(standing, names.get(one), names.get(other)));
                }
            }
        }
        LOG.info("state={} possibleActs={} pairsRaced={}", standing, names.size(), races);
        faults.forEach(fault -> LOG.warn("FAULT {}", fault));
        assertThat(faults).isEmpty();
    }

    private void reach(RaceState standing) {
        if (standing.from != null) {
            lane.comeBack(standing.from.ordinal());
            lane.loseSight();
            standing.way.forEach(step -> {
                if (acts.containsKey(step)) {
                    RacedActs.done(lane, step);
                } else {
                    RacesOverTheDeposit.step(lane, step);
                }
            });
        }
        lane.keep(standing.ordinal());
        lane.comeBack(standing.ordinal());
        leftovers = new MaskedRows(lane.rows());
    }

    /** Tries each act and rolls it back; returns the acts that succeed and change something. */
    private Map<String, MaskedRows.Change> possible(RaceState standing) {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        Map<String, MaskedRows.Change> possible = new LinkedHashMap<>();
        acts.forEach((name, act) -> {
            MaskedRows.Change change = transaction.execute(status -> {
                status.setRollbackOnly();
                try {
                    return tried(act);
                } catch (RuntimeException impossible) {
                    return null;
                }
            });
            if (change != null && !change.isNone()) {
                possible.put(name, change);
            }
        });
        return possible;
    }

    private MaskedRows.@Nullable Change tried(RacedAct act) {
        Runnable ready = act.on(lane);
        if (ready == null) {
            return null;
        }
        Map<String, List<String>> before = lane.rows();
        EntityManager entities = context.getBean(EntityManager.class);
        entities.clear();
        ready.run();
        entities.flush();
        return MaskedRows.change(before, lane.rows());
    }

    private boolean meet(String one, String other, Map<String, MaskedRows.Change> possible) {
        return !RacedActs.areDeeds(one, other)
                && (one.equals(other) || possible.get(one).meets(possible.get(other)))
                && pairs.add(one + " " + other);
    }

    private List<String> race(RaceState standing, String one, String other) {
        raced.add(one);
        raced.add(other);
        List<String> faults = new ArrayList<>();
        try {
            RaceResult forth = oneByOne(standing, one, other);
            RaceResult back = one.equals(other) ? forth : oneByOne(standing, other, one);
            faults.addAll(overlapping(standing, one, other, forth, back));
            if (!one.equals(other)) {
                faults.addAll(overlapping(standing, other, one, back, forth));
            }
            if (!forth.then().equals("done") || !back.then().equals("done")) {
                lines.add(String.join(" | ", standing.name(), one, other, forth.then(), back.then()));
            }
        } catch (RuntimeException | AssertionError broken) {
            faults.add(standing + ": " + one + " and " + other + ": " + broken);
            lane.loseSight();
        }
        return faults;
    }

    private RaceResult oneByOne(RaceState standing, String first, String second) {
        return finish(
                standing,
                first,
                second,
                (one, other) -> List.of(ConcurrentActs.resultOf(one), ConcurrentActs.resultOf(other)));
    }

    /**
     * Races two acts. An act that does not have to wait may have been first as well: then the result of the other order
     * is right too.
     */
    private List<String> overlapping(
            RaceState standing, String first, String second, RaceResult forth, RaceResult back) {
        RaceResult found = finish(standing, first, second, (one, other) -> ConcurrentActs.inOrder(context, one, other));
        String where = standing + ": " + first + ", then " + second + ": ";
        if (!found.equals(forth) && !found.equals(back.swapped())) {
            return List.of(where + found.differenceTo(forth));
        }
        return isClear(found.then()) ? List.of() : List.of(where + "no text for " + found.then());
    }

    private interface Meeting {
        List<Object> of(Callable<Object> one, Callable<Object> other);
    }

    private RaceResult finish(RaceState standing, String first, String second, Meeting meeting) {
        lane.comeBack(standing.ordinal());
        // prepared in the same order whichever act is first, so that each has the same texts in both runs
        boolean turned = first.compareTo(second) > 0;
        Callable<Object> lower = ready(turned ? second : first);
        Callable<Object> upper = ready(turned ? first : second);
        Callable<Object> one = turned ? upper : lower;
        Callable<Object> other = turned ? lower : upper;
        List<Object> both = meeting.of(one, other);
        return new RaceResult(both, leftovers.masked(lane.rows()));
    }

    private Callable<Object> ready(String act) {
        return ConcurrentActs.done(Objects.requireNonNull(acts.get(act).on(lane), act));
    }

    private boolean isClear(String word) {
        return Set.of("done", "not-found", "overtaken").contains(word)
                || context.getBean(MessageSource.class).getMessage(word, new Object[0], null, Locale.FRENCH) != null;
    }

    private void everyActWasRaced() {
        Set<String> found = ApplicationActs.in(context);
        Set<String> known = new TreeSet<>(RacedActs.ELSEWHERE.keySet());
        known.addAll(RacedActs.NOWHERE.keySet());
        acts.keySet().forEach(name -> known.add(name.split(" ")[0]));
        Set<String> unknown = new TreeSet<>(found);
        unknown.removeAll(known);
        Set<String> gone = new TreeSet<>(known);
        gone.removeAll(found);
        Set<String> alone = new TreeSet<>(acts.keySet());
        alone.removeAll(raced);

        assertThat(unknown)
                .as("acts that change something and are not raced: add them to RacedActs, with a way to do them,"
                        + " where else they are raced, or why nowhere")
                .isEmpty();
        assertThat(gone)
                .as("acts of RacedActs that the application does not have")
                .isEmpty();
        assertThat(alone)
                .as("acts that are possible in no state: RaceStanding needs a state that allows them")
                .isEmpty();
    }

    /**
     * Compares the answers with the stored file, which shows which act wins over which, and with which message key; a
     * new act has to be reviewed there.
     */
    private void theSecondActGetsTheRecordedAnswer() throws IOException {
        String found = String.join("\n", lines) + "\n";
        Files.writeString(Path.of("target", "races-heard.txt"), found);
        assertThat(found)
                .as("if target/races-heard.txt is right, copy it to " + EXPECTED)
                .isEqualTo(Files.readString(EXPECTED, StandardCharsets.UTF_8));
    }

    @RepeatedTest(5)
    void onlyOneOfTwoRequestsOpensAConsortiumForTheSameLotsInAnotherOrder() {
        List<UUID> lots = track.twoLots();

        List<Object> answers =
                ConcurrentActs.atOnce(() -> track.open(lots), () -> track.open(List.of(lots.get(1), lots.get(0))));

        assertThat(answers).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn("consortium.lead.already-leads"::equals).hasSize(1);
        answers.stream().filter(UUID.class::isInstance).forEach(id -> track.clear((UUID) id, lots));
    }
}
