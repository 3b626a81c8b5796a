package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.bid.ReferenceSection.BEGIN;
import static org.cordee.bid.ReferenceSection.CHANGED;
import static org.cordee.bid.ReferenceSection.NEW;
import static org.cordee.bid.ReferenceSection.SAME;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.cordee.bid.ReferenceSection.Move;
import org.cordee.bid.ReferenceSection.SectionCommand;
import org.cordee.bid.ReferenceSection.VisibleSection;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/**
 * Runs random commands of writer, reviewer, lead and clock on a section, repeated or with an outdated text, and
 * compares it with a short reference model: a refused command changes nothing.
 */
class RandomSectionTests {

    private static final int SEEDS = 200;
    private static final int ACTS = 150;

    private final List<Actor> members = List.of(member(), member());
    private final Actor reviewer = member();
    private final List<SectionAssignment> hands =
            members.stream().map(this::writtenBy).toList();
    private final Set<String> met = new HashSet<>();

    private static Actor member() {
        return SampleBiddingConsortia.person(Ids.next(), Role.MEMBER);
    }

    private SectionAssignment writtenBy(Actor writer) {
        return new SectionAssignment(
                Ids.next(), Ids.next(), writer.requireOrganisation(), Ids.next(), reviewer.requireOrganisation(), null);
    }

    @Test
    void followsTheReferenceModelUnderRandomCommands() {
        LongStream.rangeClosed(1, SEEDS).forEach(this::play);

        assertThat(met)
                .as("the seeds must reach every state, otherwise the test proves nothing")
                .contains(
                        "APPROVED",
                        "DISPUTED",
                        "IN_REVIEW",
                        "CHANGES",
                        "late",
                        "REMIND new",
                        "REASSIGN new",
                        "ASK_AGAIN new",
                        "ACCEPT new",
                        CHANGED,
                        "bid.reassign.too-early",
                        "bid.decision.not-now",
                        "bid.review.not-now.DRAFT",
                        "bid.section.closed.APPROVED",
                        "bid.section.text-missing");
    }

    private void play(long seed) {
        Random random = new Random(seed);
        Section section = new Section(
                Ids.next(),
                0,
                new SectionBrief("Méthode", null, null),
                hands.get(0),
                BEGIN.plus(Duration.ofDays(4)),
                BEGIN);
        section.begin(BEGIN);
        ReferenceSection reference = new ReferenceSection();
        Instant now = BEGIN;
        for (int act = 0; act < ACTS; act++) {
            Move move = Move.LOTS.get(random.nextInt(Move.LOTS.size()));
            now = now.plus(Duration.ofHours(move == Move.TIME_PASSES ? random.nextInt(30) : 0));
            SectionCommand thrown = new SectionCommand(
                    move,
                    random.nextInt(4) == 0 ? Math.max(0, reference.number - 1) : reference.number,
                    "Mot " + random.nextInt(3),
                    random.nextInt(2),
                    now.plus(Duration.ofDays(1 + random.nextInt(3))),
                    now);
            String where = "act %s %s of seed %s".formatted(act, thrown, seed);
            String result = run(section, thrown);
            assertThat(result).as(where).isEqualTo(reference.play(thrown));
            assertThat(seen(section)).as(where).isEqualTo(reference.seen());
            met.addAll(List.of(result, move + " " + result, reference.state.name(), reference.late ? "late" : ""));
        }
    }

    private String run(Section section, SectionCommand thrown) {
        Actor writer = writer(section);
        VisibleSection before = seen(section);
        try {
            return switch (thrown.move()) {
                case WRITE -> outcome(section.write(writer, thrown.read(), text(thrown.words()), thrown.now()));
                case SUBMIT -> {
                    section.submit(writer, thrown.now());
                    yield outcome(!seen(section).equals(before));
                }
                case APPROVE -> outcome(section.approve(reviewer, thrown.read(), thrown.now()));
                case ACCEPT -> outcome(section.accept(reviewer, thrown.read(), thrown.now()));
                case SEND_BACK -> outcome(section.sendBack(reviewer, thrown.read(), thrown.words(), thrown.now()));
                case ASK_AGAIN -> outcome(section.askAgain(reviewer, thrown.read(), thrown.words(), thrown.now()));
                case REASSIGN ->
                    outcome(section.reassign(reviewer, hands.get(thrown.hands()), thrown.due(), thrown.now()));
                case REMIND -> outcome(section.remind(thrown.now()));
                case ESCALATE -> outcome(section.escalate(thrown.now()));
                case KEEP_ASIDE ->
                    outcome(section.numberLateText(writer, text("à part"), thrown.now())
                                    .number()
                            > section.number());
                case TIME_PASSES -> SAME;
            };
        } catch (RuleViolation no) {
            return no.key();
        }
    }

    private Actor writer(Section section) {
        return members.stream().filter(section.hands()::isWrittenBy).findFirst().orElseThrow();
    }

    private VisibleSection seen(Section section) {
        return new VisibleSection(
                section.state(),
                section.number(),
                section.text().markdown(),
                section.comment(),
                members.indexOf(writer(section)),
                section.cycle().dueAt(),
                section.cycle().reviewDueAt(),
                section.cycle().sentBackTimes(),
                section.isLate());
    }

    private static SectionText text(String markdown) {
        return new SectionText("Méthode", Objects.requireNonNull(markdown));
    }

    private static String outcome(boolean isNew) {
        return isNew ? NEW : SAME;
    }
}
