package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.CordeeTest;
import org.cordee.RandomActs;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs random commands of lead and partners on an outline and compares it with a small reference model. */
@CordeeTest
class RandomOutlineModuleTests {

    private static final List<String> HEADINGS = List.of("Méthode", "Planning", "Insertion", "Réemploi");

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    SettlingOutline settling;

    @Autowired
    OutlineReading outlines;

    @Test
    void replacesPlansCompletelyAndSettlesThemOnceUnderRandomCommands() {
        Set<String> met = RandomActs.play(30, 10, dice -> new Play());

        assertThat(met)
                .contains(
                        RandomActs.DONE,
                        "not-found",
                        "bid.outline.settled",
                        "bid.outline.changed-meanwhile",
                        "bid.outline.same-organisation",
                        "bid.outline.weights",
                        "bid.outline.due",
                        "bid.outline.how-many");
    }

    private final class Play implements RandomActs.RandomScenario {

        private final BiddingConsortium grouping = groupings.withAmounts("50", "30", "20");
        private final Instant due = grouping.deadline().instant().minus(Duration.ofDays(9));
        private List<String> model;
        private int version;
        private boolean settled;

        Play() {
            drafting.planned(grouping);
            model = headings();
        }

        @Override
        public Runnable choose(Random dice) {
            Actor actor = SampleBiddingConsortia.member(grouping, dice.nextInt(4) == 0 ? 1 : 0);
            int read = dice.nextInt(5) == 0 ? version - 1 : version;
            if (dice.nextInt(6) == 0) {
                return hiddenAsRefusal(() -> {
                    settling.settle(actor, grouping.id(), read);
                    settled = true;
                });
            }
            List<OutlineLine> lines = IntStream.range(0, dice.nextInt(4))
                    .mapToObj(at -> line(dice))
                    .toList();
            return hiddenAsRefusal(() -> {
                assertThat(settling.plan(actor, grouping.id(), read, lines)).isEqualTo(version + 1);
                version++;
                model = lines.stream().map(line -> line.brief().heading()).toList();
            });
        }

        private OutlineLine line(Random dice) {
            BigDecimal weight = dice.nextBoolean() ? null : BigDecimal.valueOf(10L * (1 + dice.nextInt(9)));
            int owner = dice.nextInt(3);
            int reviewer = dice.nextInt(8) == 0 ? owner : (owner + 1) % 3;
            Instant until = dice.nextInt(8) == 0 ? grouping.deadline().instant().plusSeconds(1) : due;
            return new OutlineLine(
                    new SectionBrief(HEADINGS.get(dice.nextInt(HEADINGS.size())), weight, null),
                    member(owner),
                    member(reviewer),
                    until);
        }

        @Override
        public Object state() {
            OutlineView outline = outlines.outline(lead(), grouping.id());
            return new ArrayList<>(List.of(outline.version(), outline.settled(), outline.lines()));
        }

        @Override
        public void check(String answer, String where) {
            OutlineView outline = outlines.outline(lead(), grouping.id());
            assertThat(outline.settled()).as(where).isEqualTo(settled);
            assertThat(outline.version()).as(where).isEqualTo(version);
            assertThat(headings()).as(where).isEqualTo(model);
            assertThat(outline.mayPlan()).as(where).isEqualTo(!settled);
        }

        private List<String> headings() {
            return outlines.outline(lead(), grouping.id()).lines().stream()
                    .map(line -> line.brief().heading())
                    .toList();
        }

        private Actor lead() {
            return SampleBiddingConsortia.member(grouping, 0);
        }

        private UUID member(int at) {
            return grouping.shares().get(at).memberId();
        }

        /** Treats a partner's NotFound like a refusal, because both change nothing. */
        private static Runnable hiddenAsRefusal(Runnable act) {
            return () -> {
                try {
                    act.run();
                } catch (NotFound hidden) {
                    throw new RuleViolation("not-found");
                }
            };
        }
    }
}
