package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.CordeeTest;
import org.cordee.Race;
import org.cordee.consortium.RacingGroupings.Lane;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each two acts that meet on one grouping, in both orders: what is left is what one after the other leaves. */
@CordeeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("business clock")
class GroupingRacesModuleTests {

    private final ApplicationContext house;
    private RacingGroupings groupings;

    GroupingRacesModuleTests(@Autowired ApplicationContext house) {
        this.house = house;
    }

    @BeforeAll
    void enter() {
        groupings = new RacingGroupings(new RaceTrack(house));
    }

    @AfterAll
    void leave() {
        groupings.track.leave();
    }

    /** What both heard and what is left of it. */
    private record Finish(List<Object> heard, Map<String, List<String>> left) {

        /** Two acts that are both done may write their audit and their orders by turns. */
        Finish inAnyOrder() {
            Map<String, List<String>> sorted = new HashMap<>();
            left.forEach((of, rows) -> sorted.put(of, rows.stream().sorted().toList()));
            return new Finish(heard, sorted);
        }
    }

    // What the second hears when the first was first, and what the first hears otherwise.
    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DRAFTED     | define   | launch   | done                 | wrong-state
            DRAFTED     | define   | rank     | done                 | done
            DRAFTED     | define   | define   | done                 | done
            DRAFTED     | redefine | rank     | not-found            | done
            DRAFTED     | rank     | rank     | done                 | done
            DRAFTED     | rank     | launch   | done                 | wrong-state
            DRAFTED     | launch   | launch   | wrong-state          | wrong-state
            DRAFTED     | launch   | abandon  | done                 | wrong-state
            DRAFTED     | launch   | move     | done                 | done
            DRAFTED     | define   | move     | done                 | done
            DRAFTED     | define   | abandon  | done                 | wrong-state
            DRAFTED     | abandon  | abandon  | ended                | ended
            LAUNCHED    | turn     | turn     | done                 | done
            LAUNCHED    | turn     | abandon  | done                 | done
            LAUNCHED    | turn     | close    | done                 | done
            INVITED     | accept   | abandon  | done                 | invitation.withdrawn
            INVITED     | decline  | abandon  | done                 | invitation.withdrawn
            INVITED     | withdraw | abandon  | done                 | invitation.withdrawn
            INVITED     | accept   | close    | done                 | invitation.withdrawn
            INVITED     | abandon  | close    | done                 | ended
            INVITED     | close    | close    | done                 | done
            INVITED     | accept   | move     | done                 | done
            INVITED     | decline  | move     | done                 | done
            INVITED     | move     | close    | done                 | done
            INVITED     | move     | abandon  | done                 | done
            INVITED     | move     | move     | done                 | done
            GIVEN       | confirm  | abandon  | done                 | invitation.withdrawn
            GIVEN       | confirm  | move     | done                 | done
            GIVEN       | confirm  | close    | done                 | invitation.withdrawn
            UNTAKEN     | settle   | settle   | done                 | done
            UNTAKEN     | settle   | abandon  | done                 | done
            UNDECIDED   | drop     | drop     | slots.nothing-to-decide | slots.nothing-to-decide
            UNDECIDED   | drop     | doMyself | slots.nothing-to-decide | slots.nothing-to-decide
            UNDECIDED   | drop     | widen    | slots.nothing-to-decide | slots.nothing-to-decide
            UNDECIDED   | widen    | widen    | slots.nothing-to-decide | slots.nothing-to-decide
            UNDECIDED   | widen    | abandon  | done                 | wrong-state
            NEGOTIATING | propose  | propose  | shares.already-proposed | shares.already-proposed
            NEGOTIATING | propose  | abandon  | done                 | wrong-state
            PROPOSED    | agree    | agree    | shares.already-answered | shares.already-answered
            PROPOSED    | agree    | refuse   | shares.already-answered | shares.already-answered
            PROPOSED    | agree    | abandon  | done                 | ended
            PROPOSED    | refuse   | close    | done                 | ended
            PROPOSED    | counter  | agree    | shares.already-answered | shares.already-answered
            PROPOSED    | counter  | refuse   | shares.already-answered | shares.already-answered
            PROPOSED    | agree    | windowEnds | done               | shares.closed
            PROPOSED    | counter  | windowEnds | done               | shares.closed
            PROPOSED    | handOn   | handOnMore | subcontracts.changed-meanwhile | subcontracts.changed-meanwhile
            PROPOSED    | handOn   | handOn   | done                 | done
            PROPOSED    | handOn   | abandon  | done                 | ended
            DRAFTING    | handOn   | ready    | done                 | subcontracts.frozen
            COUNTERED   | propose  | propose  | shares.already-proposed | shares.already-proposed
            COUNTERED   | propose  | conclude | done                 | done
            FOURTH      | agree    | windowEnds | done               | shares.closed
            FOURTH      | counter  | windowEnds | done               | shares.closed
            MEDIATED    | recommend | recommend | shares.nothing-to-mediate | shares.nothing-to-mediate
            MEDIATED    | recommend | mediationOver | done           | shares.nothing-to-mediate
            MEDIATED    | recommend | abandon | done                 | wrong-state
            REFUSED     | retry    | retry    | shares.nothing-to-arbitrate | shares.nothing-to-arbitrate
            REFUSED     | retry    | replace  | shares.nothing-to-arbitrate | wrong-state
            REFUSED     | replace  | replace  | wrong-state          | wrong-state
            REFUSED     | replace  | abandon  | done                 | wrong-state
            ANSWERED    | conclude | conclude | done                 | done
            ANSWERED    | conclude | abandon  | done                 | done
            AGREED      | release  | release  | agreement.already-released | agreement.already-released
            AGREED      | release  | abandon  | done                 | wrong-state
            RELEASED    | openSignature | openSignature | done       | done
            RELEASED    | partnerSigns | partnerSigns | agreement.signed-by-you | agreement.signed-by-you
            RELEASED    | partnerSigns | asksChanges | agreement.signed-by-you | agreement.closed
            RELEASED    | asksChanges | refusesAgreement | agreement.closed | agreement.closed
            RELEASED    | partnerSigns | signWindowEnds | done       | agreement.closed
            RELEASED    | partnerSigns | abandon | done              | ended
            HALF        | leadSigns | leadSigns | agreement.signed-by-you | agreement.signed-by-you
            HALF        | leadSigns | openSignature | done           | done
            HALF        | leadSigns | abandon | done                 | ended
            UNSIGNED    | rewrite  | rewrite  | agreement.nothing-to-arbitrate | agreement.nothing-to-arbitrate
            UNSIGNED    | rewrite  | renegotiate | agreement.nothing-to-arbitrate | wrong-state
            UNSIGNED    | renegotiate | replaceParty | wrong-state   | wrong-state
            UNSIGNED    | replaceParty | abandon | done              | wrong-state
            DRAFTING    | ready    | ready    | done                 | done
            DRAFTING    | ready    | abandon  | done                 | wrong-state
            READY       | submit   | submit   | done                 | done
            READY       | submit   | abandon  | ended                | wrong-state
            READY       | submit   | close    | done                 | done
            """)
    void leavesWhatOneAfterTheOtherLeaves(String standing, String one, String other, String then, String orElse) {
        Finish forth = oneByOne(standing, one, other);
        Finish back = oneByOne(standing, other, one);

        assertThat(forth.heard()).containsExactly("done", then);
        assertThat(back.heard()).containsExactly("done", orElse);
        assertThat(overlapping(standing, one, other)).isEqualTo(forth);
        assertThat(overlapping(standing, other, one)).isEqualTo(back);
        Finish swapped = new Finish(List.of(back.heard().get(1), back.heard().get(0)), back.left());
        assertThat(atOnce(standing, one, other).inAnyOrder()).isIn(forth.inAnyOrder(), swapped.inAnyOrder());
    }

    @RepeatedTest(5)
    void oneOfTwoOpensAGroupingForTheSameLotsNamedInAnotherOrder() {
        RaceTrack track = groupings.track;
        List<UUID> lots = track.twoLots();

        List<Object> heard = Race.between(() -> track.open(lots), () -> track.open(List.of(lots.get(1), lots.get(0))));

        assertThat(heard).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(heard).filteredOn("consortium.lead.already-leads"::equals).hasSize(1);
        heard.stream().filter(UUID.class::isInstance).forEach(id -> track.clear((UUID) id, lots));
    }

    private Finish oneByOne(String standing, String first, String second) {
        Lane lane = groupings.at(standing);
        Callable<Object> one = groupings.act(lane, first);
        Callable<Object> other = groupings.act(lane, second);
        return finish(lane, List.of(heard(one), heard(other)));
    }

    private Finish overlapping(String standing, String first, String second) {
        Lane lane = groupings.at(standing);
        Callable<Object> one = groupings.act(lane, first);
        return finish(lane, Race.overlapping(house, one, groupings.act(lane, second)));
    }

    private Finish atOnce(String standing, String one, String other) {
        Lane lane = groupings.at(standing);
        return finish(lane, Race.between(groupings.act(lane, one), groupings.act(lane, other)));
    }

    private Finish finish(Lane lane, List<Object> heard) {
        Map<String, List<String>> left = groupings.left(lane);
        groupings.track.clear(lane.start());
        return new Finish(
                heard.stream()
                        .<Object>map(said -> said.toString().replaceFirst("^consortium\\.", ""))
                        .toList(),
                left);
    }

    private static Object heard(Callable<Object> act) {
        try {
            return act.call();
        } catch (RuleViolation no) {
            return no.key();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
