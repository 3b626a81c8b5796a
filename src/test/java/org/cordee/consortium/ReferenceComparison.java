package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.consortium.ReferenceInvitation.DONE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.consortium.RandomAct.ActTarget;

/** Compares one real consortium with the reference rules, act by act: its answers, its rows and its events. */
final class ReferenceComparison {

    /** All events, in their order. */
    final List<String> told = new ArrayList<>();
    /** All answers, all states, and the acts that published an event. */
    final Set<String> met = new HashSet<>();

    private final RandomActFixture ground;
    private final RandomActConsortium real;
    private final ReferenceConsortium reference;
    private TreeSet<String> before;

    ReferenceComparison(RandomActFixture ground, RandomActConsortium real, ReferenceConsortium reference) {
        this.ground = ground;
        this.real = real;
        this.reference = reference;
        this.before = ground.rows(real.id);
    }

    void play(RandomAct play) {
        if (play.move().isTime()) {
            ground.goBack(real.id, RandomActSequence.pass(reference, play, ground.now));
            before = ground.rows(real.id);
            return;
        }
        List<String> news = List.of();
        String answer = real.answerTo(play);
        if (play.isForeign()) {
            assertThat(answer).as("%s", play).isEqualTo(foreign(play, answer));
        } else {
            assertThat(answer).as("%s", play).isEqualTo(reference.play(play, ground.now));
            news = List.copyOf(reference.told);
        }
        TreeSet<String> after = ground.rows(real.id);
        assertLeft(play, after, news);
        ConsortiumStateAssertions.assertHold(play, ground, real, reference);
        before = after;
        told.addAll(news);
        met.add(answer);
        met.add(reference.state.name());
        if (!news.isEmpty()) {
            met.add(play.deed() == null ? play.move().name() : play.deed().name());
        }
    }

    /**
     * Returns the expected answer to a foreign act: the same as for a missing thing, unless another rule refused it
     * before.
     */
    private static String foreign(RandomAct play, String answer) {
        boolean ofSlot = switch (play.move()) {
            case RANK, TURN, WIDEN, DROP, DO_MYSELF -> true;
            default -> false;
        };
        boolean refusedBefore =
                play.aim() == ActTarget.OF_ANOTHER && ofSlot && !answer.equals(DONE) && !answer.contains("missing");
        return refusedBefore ? answer : "not-found";
    }

    /**
     * Leaves out the rows of the consultation when the buyer's deadline was corrected: they change whatever happens in
     * the consortium.
     */
    private static List<String> traces(RandomAct play, TreeSet<String> rows) {
        boolean corrected =
                play.move() == RandomAct.Move.DEADLINE_LATER || play.move() == RandomAct.Move.DEADLINE_EARLIER;
        return rows.stream()
                .filter(row ->
                        !corrected || play.isForeign() || !row.startsWith("consultation|") && !row.startsWith("lot|"))
                .toList();
    }

    /** Checks that an act without an event left no trace, and that an act with events left exactly its own. */
    private void assertLeft(RandomAct play, TreeSet<String> after, List<String> news) {
        if (news.isEmpty()) {
            assertThat(traces(play, after)).as("%s leaves no trace", play).isEqualTo(traces(play, before));
            return;
        }
        Set<String> added = new TreeSet<>(after);
        added.removeAll(before);
        assertThat(added.stream().filter(row -> row.startsWith("audit_entry|")).map(row -> row.replaceAll(".*\\|", "")))
                .as("audit entries of %s", play)
                .containsExactlyInAnyOrderElementsOf(news);
        List<String> orders =
                added.stream().filter(row -> row.startsWith("engine_command|")).toList();
        List<String> expected =
                news.stream().flatMap(ConsortiumStateAssertions::orders).toList();
        assertThat(orders).as("engine commands of %s", play).hasSameSizeAs(expected);
        for (int at = 0; at < orders.size(); at++) {
            assertThat(orders.get(at)).contains(expected.get(at));
        }
        if (play.deed() == InvitationAct.EXTEND) {
            // At the deadline itself no time is left to give: then only the event is published.
            return;
        }
        assertThat(added)
                .as("%s changed something", play)
                .anyMatch(row -> !row.startsWith("audit_entry|") && !row.startsWith("engine_command|"));
    }
}
