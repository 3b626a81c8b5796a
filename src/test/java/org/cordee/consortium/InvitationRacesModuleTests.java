package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.consortium.ReferenceInvitation.DONE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Races every two acts that are both possible on one invitation: the answers and the rows are those of one act after
 * the other, and a refused act leaves nothing.
 */
@CordeeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("business clock")
class InvitationRacesModuleTests {

    /** The state of an invitation when two acts meet; each binding moment is now. */
    enum InvitationRaceState {
        NOT_SENT_YET,
        BEFORE_THE_END_OF_THE_WINDOW(InvitationAct.SEND),
        AT_THE_END_OF_THE_WINDOW(InvitationAct.SEND),
        WITH_A_QUESTION(InvitationAct.SEND, InvitationAct.ASK),
        ACCEPTED(InvitationAct.SEND, InvitationAct.ACCEPT),
        SIGNATURE_LATE(InvitationAct.SEND, InvitationAct.ACCEPT),
        CAPACITY_LATE(InvitationAct.SEND, InvitationAct.ACCEPT, InvitationAct.SIGN),
        CAPACITY_GIVEN(InvitationAct.SEND, InvitationAct.ACCEPT, InvitationAct.SIGN, InvitationAct.GIVE_CAPACITY);

        final List<InvitationAct> before;

        InvitationRaceState(InvitationAct... before) {
            this.before = List.of(before);
        }

        boolean isLate() {
            return this == SIGNATURE_LATE || this == CAPACITY_LATE;
        }

        boolean isDue() {
            return this == NOT_SENT_YET || this == AT_THE_END_OF_THE_WINDOW;
        }
    }

    /** A real invitation, its reference, and the number of audit entries and commands before the race. */
    private record Stage(UUID invitation, ReferenceInvitation reference, int acts, int commands) {}

    private final ApplicationContext context;
    private RaceFixture track;
    private RaceFixture.Start start;
    private int turnsLeft;

    InvitationRacesModuleTests(@Autowired ApplicationContext context) {
        this.context = context;
    }

    @BeforeAll
    void enter() {
        track = new RaceFixture(context);
    }

    @AfterAll
    void leave() {
        leaveTheSlot();
        track.leave();
    }

    static Stream<Arguments> pairs() {
        return everyPair(true);
    }

    /** Returns the pairs that exclude each other in both orders, each once. */
    static Stream<Arguments> rivals() {
        return everyPair(false).filter(pair -> {
            Object[] given = pair.get();
            return excludes((InvitationRaceState) given[0], (InvitationAct) given[1], (InvitationAct) given[2])
                    && excludes((InvitationRaceState) given[0], (InvitationAct) given[2], (InvitationAct) given[1]);
        });
    }

    @ParameterizedTest(name = "{0}: {1}, then {2}")
    @MethodSource("pairs")
    void theSecondActIsRefusedWithTheOutcomeOfTheFirst(
            InvitationRaceState standing, InvitationAct first, InvitationAct second) {
        Stage stage = staged(standing);

        List<Object> answers = ConcurrentActs.inOrder(context, doing(stage, first), doing(stage, second));

        List<String> expected = inOrder(stage.reference(), first, second);
        assertThat(answers).isEqualTo(keys(expected));
        assertLeft(stage, stage.reference());
    }

    @ParameterizedTest(name = "{0}: {1} and {2} at once")
    @MethodSource("rivals")
    void oneOfTwoExclusiveActsSucceedsInEitherOrder(
            InvitationRaceState standing, InvitationAct one, InvitationAct other) {
        Stage stage = staged(standing);
        ReferenceInvitation reversed = stage.reference().copy();

        List<Object> answers = ConcurrentActs.atOnce(doing(stage, one), doing(stage, other));

        List<String> inThisOrder = inOrder(stage.reference(), one, other);
        List<String> inTheOther = inOrder(reversed, other, one);
        List<Object> otherWay = keys(List.of(inTheOther.get(1), inTheOther.get(0)));
        assertThat(answers).isIn(keys(inThisOrder), otherWay);
        assertLeft(stage, answers.equals(keys(inThisOrder)) ? stage.reference() : reversed);
    }

    private static boolean excludes(InvitationRaceState standing, InvitationAct first, InvitationAct second) {
        ReferenceInvitation reference = reference(standing);
        reference.deed(first, SampleConsortia.NOW);
        return !reference.deed(second, SampleConsortia.NOW).equals(DONE);
    }

    private static Stream<Arguments> everyPair(boolean bothOrders) {
        List<Arguments> pairs = new ArrayList<>();
        for (InvitationRaceState standing : InvitationRaceState.values()) {
            List<InvitationAct> possible = Arrays.stream(InvitationAct.values())
                    .filter(deed -> isPossible(standing, deed))
                    .toList();
            for (InvitationAct one : possible) {
                possible.stream()
                        .filter(other -> bothOrders || one.compareTo(other) <= 0)
                        .forEach(other -> pairs.add(Arguments.of(standing, one, other)));
            }
        }
        return pairs.stream();
    }

    private static boolean isPossible(InvitationRaceState standing, InvitationAct deed) {
        ReferenceInvitation reference = reference(standing);
        return reference.deed(deed, SampleConsortia.NOW).equals(DONE) && reference.told.size() == 1;
    }

    private static ReferenceInvitation reference(InvitationRaceState standing) {
        ReferenceInvitation reference = new ReferenceInvitation(
                true, SampleConsortia.NOW.plus(SampleConsortia.WEEK), SampleConsortia.DEADLINE.instant());
        prepare(reference, standing, SampleConsortia.NOW);
        return reference;
    }

    private static void prepare(ReferenceInvitation reference, InvitationRaceState standing, Instant now) {
        standing.before.forEach(deed -> reference.deed(deed, now));
        reference.owedBy = standing.isLate() ? now : reference.owedBy;
        reference.due = standing.isDue() ? now : reference.due;
        reference.told.clear();
    }

    /**
     * Opens the turn of the next candidate of the same slot, or of a new slot when none is left or the slot is taken.
     */
    private UUID nextTurn() {
        String slot = start == null
                ? "NONE"
                : track.value(String.class, "SELECT state FROM slot WHERE id = ?", start.slotId());
        if (turnsLeft == 0 || slot.equals("FILLED")) {
            leaveTheSlot();
            start = track.launched(Slot.LONGEST_LIST);
            turnsLeft = Slot.LONGEST_LIST;
        }
        turnsLeft--;
        track.values("SELECT id FROM invitation WHERE open_marker AND slot_id = ?", start.slotId())
                .forEach(open -> track.deed(InvitationAct.WITHDRAW, UUID.fromString(open)));
        return track.turn(start);
    }

    private void leaveTheSlot() {
        if (start != null) {
            track.clear(start);
        }
    }

    private Stage staged(InvitationRaceState standing) {
        UUID invitation = nextTurn();
        standing.before.forEach(deed -> track.deed(deed, invitation));
        if (standing.isDue()) {
            track.bringNow("due_at", invitation);
        }
        if (standing.isLate()) {
            track.bringNow(
                    standing == InvitationRaceState.CAPACITY_LATE ? "capacity_due_at" : "nda_due_at", invitation);
        }
        ReferenceInvitation reference = new ReferenceInvitation(
                true, track.now().plus(SampleConsortia.WEEK), track.now().plus(Duration.ofDays(40)));
        prepare(reference, standing, track.now());
        return new Stage(
                invitation,
                reference,
                track.acts(start, 0).size(),
                track.commands(start, 0).size());
    }

    private Callable<Object> doing(Stage stage, InvitationAct deed) {
        return ConcurrentActs.done(() -> track.deed(deed, stage.invitation()));
    }

    private List<String> inOrder(ReferenceInvitation reference, InvitationAct first, InvitationAct second) {
        Instant now = track.now();
        return List.of(reference.deed(first, now), reference.deed(second, now));
    }

    private static List<Object> keys(List<String> answers) {
        return answers.stream()
                .<Object>map(answer -> answer.equals(DONE) ? answer : "consortium." + answer)
                .toList();
    }

    private static List<String> events(ReferenceInvitation reference) {
        return reference.told.stream().map(deed -> deed.event).toList();
    }

    private void assertLeft(Stage stage, ReferenceInvitation reference) {
        assertThat(track.value(String.class, "SELECT state FROM invitation WHERE id = ?", stage.invitation()))
                .isEqualTo(reference.state.name());
        assertThat(track.acts(start, stage.acts())).isEqualTo(events(reference));
        List<String> toldToEngine = reference.told.stream()
                .map(deed -> deed.toldToEngine)
                .filter(told -> !told.isEmpty())
                .toList();
        assertThat(track.commands(start, stage.commands())).hasSameSizeAs(toldToEngine);
        for (int at = 0; at < toldToEngine.size(); at++) {
            assertThat(track.commands(start, stage.commands()).get(at))
                    .contains(toldToEngine.get(at), stage.invitation().toString());
        }
        assertThat(track.value(
                        Integer.class,
                        "SELECT count(*) FROM consortium_member WHERE invitation_id = ?",
                        stage.invitation()))
                .isEqualTo(reference.told.contains(InvitationAct.CONFIRM) ? 1 : 0);
    }
}
