package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever writer, reviewer, lead and clock do to a section, in whatever order, twice or having read an older text: it is
 * what a few lines of rules say, and what is refused changes nothing.
 */
class RandomSectionTests {

    private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final String NEW = "new";
    private static final String SAME = "same";
    private static final String CHANGED = "bid.section.changed-meanwhile";
    private static final int SEEDS = 200;
    private static final int ACTS = 150;

    /** The likelier the further it leads, so that every state is come to. */
    private enum Move {
        WRITE(8),
        SUBMIT(8),
        APPROVE(1),
        SEND_BACK(8),
        ACCEPT(1),
        ASK_AGAIN(3),
        REASSIGN(3),
        REMIND(4),
        ESCALATE(4),
        KEEP_ASIDE(1),
        TIME_PASSES(8);

        private static final List<Move> LOTS = Arrays.stream(values())
                .flatMap(move -> Collections.nCopies(move.weight, move).stream())
                .toList();

        private final int weight;

        Move(int weight) {
            this.weight = weight;
        }
    }

    /** One act as it was thrown: what was read, what is said, whose turn it becomes. */
    private record Throw(Move move, int read, String words, int hands, Instant due, Instant now) {}

    /** What there is to see of a section. */
    private record Seen(
            SectionState state,
            int number,
            String text,
            @Nullable String comment,
            int writer,
            Instant due,
            @Nullable Instant reviewDue,
            int sentBack,
            boolean late) {}

    /** The rules, said once more as short as they can be. */
    private static final class Reference {

        SectionState state = SectionState.TODO;
        int number;
        int last;
        String text = "";

        @Nullable
        String comment;

        int writer;
        Instant due = BEGIN.plus(Duration.ofDays(4));
        Instant asked = BEGIN;

        @Nullable
        Instant reviewDue;

        int sentBack;
        boolean reminded;
        boolean late;

        String play(Throw thrown) {
            return switch (thrown.move()) {
                case WRITE -> write(thrown);
                case SUBMIT -> submit(thrown.now());
                case APPROVE -> take(thrown, SectionState.IN_REVIEW, "bid.review.not-now." + state);
                case ACCEPT -> take(thrown, SectionState.DISPUTED, "bid.decision.not-now");
                case SEND_BACK -> sendBack(thrown);
                case ASK_AGAIN -> askAgain(thrown);
                case REASSIGN -> reassign(thrown);
                case REMIND -> remind(thrown.now());
                case ESCALATE -> escalate(thrown.now());
                case KEEP_ASIDE -> {
                    last++;
                    yield NEW;
                }
                case TIME_PASSES -> SAME;
            };
        }

        private String write(Throw thrown) {
            if (number > 0 && thrown.words().equals(text)) {
                return SAME;
            }
            if (!state.isOpen()) {
                return "bid.section.closed." + state;
            }
            if (thrown.read() != number) {
                return CHANGED;
            }
            text = thrown.words();
            number = ++last;
            state = state == SectionState.CHANGES ? state : SectionState.DRAFT;
            return NEW;
        }

        private String submit(Instant now) {
            if (state == SectionState.IN_REVIEW) {
                return SAME;
            }
            if (!state.isOpen()) {
                return "bid.section.closed." + state;
            }
            if (text.isEmpty()) {
                return "bid.section.text-missing";
            }
            state = SectionState.IN_REVIEW;
            reviewDue = later(due, now.plus(DAY));
            late = false;
            return NEW;
        }

        private String take(Throw thrown, SectionState from, String refusal) {
            if (state == SectionState.APPROVED && thrown.read() == number) {
                return SAME;
            }
            if (state != from || thrown.read() != number) {
                return state != from ? refusal : CHANGED;
            }
            state = SectionState.APPROVED;
            comment = null;
            return NEW;
        }

        private String sendBack(Throw thrown) {
            boolean said = thrown.read() == number && thrown.words().equals(comment);
            if (said && (state == SectionState.CHANGES || state == SectionState.DISPUTED)) {
                return SAME;
            }
            if (state != SectionState.IN_REVIEW || thrown.read() != number) {
                return state != SectionState.IN_REVIEW ? "bid.review.not-now." + state : CHANGED;
            }
            comment = thrown.words();
            sentBack++;
            if (sentBack == 3) {
                state = SectionState.DISPUTED;
            } else {
                again(thrown.now());
            }
            return NEW;
        }

        private String askAgain(Throw thrown) {
            if (state == SectionState.CHANGES
                    && thrown.read() == number
                    && thrown.words().equals(comment)) {
                return SAME;
            }
            if (state != SectionState.DISPUTED || thrown.read() != number) {
                return state != SectionState.DISPUTED ? "bid.decision.not-now" : CHANGED;
            }
            comment = thrown.words();
            sentBack = 0;
            again(thrown.now());
            return NEW;
        }

        private void again(Instant now) {
            state = SectionState.CHANGES;
            ask(later(due, now.plus(DAY)), now);
        }

        private void ask(Instant until, Instant now) {
            due = until;
            asked = now;
            reviewDue = null;
            reminded = false;
            late = false;
        }

        private String reassign(Throw thrown) {
            boolean same = thrown.hands() == writer;
            if (same && thrown.due().equals(due)) {
                return SAME;
            }
            if (!state.isOpen()) {
                return "bid.section.closed." + state;
            }
            if (!same && thrown.now().isBefore(due.plus(TWO_DAYS))) {
                return "bid.reassign.too-early";
            }
            writer = thrown.hands();
            ask(thrown.due(), thrown.now());
            return NEW;
        }

        private String remind(Instant now) {
            Instant dayBefore = due.minus(DAY);
            boolean sense = !now.isBefore(dayBefore) && now.isBefore(due) && asked.isBefore(dayBefore);
            if (!state.isOpen() || reminded || !sense) {
                return SAME;
            }
            reminded = true;
            return NEW;
        }

        private String escalate(Instant now) {
            boolean waits = state.isOpen() || state == SectionState.IN_REVIEW;
            if (!waits || late || now.isBefore(reviewDue == null ? due : reviewDue)) {
                return SAME;
            }
            late = true;
            return NEW;
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        Seen seen() {
            boolean waits = state.isOpen() || state == SectionState.IN_REVIEW;
            return new Seen(state, number, text, comment, writer, due, reviewDue, sentBack, late && waits);
        }
    }

    private final List<Actor> members = List.of(member(), member());
    private final Actor reviewer = member();
    private final List<SectionHands> hands =
            members.stream().map(this::writtenBy).toList();
    private final Set<String> met = new HashSet<>();

    private static Actor member() {
        return SampleGroupings.person(Ids.next(), Role.MEMBER);
    }

    private SectionHands writtenBy(Actor writer) {
        return new SectionHands(
                Ids.next(), Ids.next(), writer.requireOrganisation(), Ids.next(), reviewer.requireOrganisation(), null);
    }

    @Test
    void whateverHappensIsWhatTheRulesSay() {
        LongStream.rangeClosed(1, SEEDS).forEach(this::play);

        assertThat(met)
                .as("seeds that never get anywhere would hold whatever the rules")
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
        Reference reference = new Reference();
        Instant now = BEGIN;
        for (int act = 0; act < ACTS; act++) {
            Move move = Move.LOTS.get(random.nextInt(Move.LOTS.size()));
            now = now.plus(Duration.ofHours(move == Move.TIME_PASSES ? random.nextInt(30) : 0));
            Throw thrown = new Throw(
                    move,
                    random.nextInt(4) == 0 ? Math.max(0, reference.number - 1) : reference.number,
                    "Mot " + random.nextInt(3),
                    random.nextInt(2),
                    now.plus(Duration.ofDays(1 + random.nextInt(3))),
                    now);
            String where = "act %s %s of seed %s".formatted(act, thrown, seed);
            String heard = heard(section, thrown);
            assertThat(heard).as(where).isEqualTo(reference.play(thrown));
            assertThat(seen(section)).as(where).isEqualTo(reference.seen());
            met.addAll(List.of(heard, move + " " + heard, reference.state.name(), reference.late ? "late" : ""));
        }
    }

    private String heard(Section section, Throw thrown) {
        Actor writer = writer(section);
        Seen before = seen(section);
        try {
            return switch (thrown.move()) {
                case WRITE -> said(section.write(writer, thrown.read(), text(thrown.words()), thrown.now()));
                case SUBMIT -> {
                    section.submit(writer, thrown.now());
                    yield said(!seen(section).equals(before));
                }
                case APPROVE -> said(section.approve(reviewer, thrown.read(), thrown.now()));
                case ACCEPT -> said(section.accept(reviewer, thrown.read(), thrown.now()));
                case SEND_BACK -> said(section.sendBack(reviewer, thrown.read(), thrown.words(), thrown.now()));
                case ASK_AGAIN -> said(section.askAgain(reviewer, thrown.read(), thrown.words(), thrown.now()));
                case REASSIGN ->
                    said(section.reassign(reviewer, hands.get(thrown.hands()), thrown.due(), thrown.now()));
                case REMIND -> said(section.remind(thrown.now()));
                case ESCALATE -> said(section.escalate(thrown.now()));
                case KEEP_ASIDE ->
                    said(section.keepAside(writer, text("à part"), thrown.now()).number() > section.number());
                case TIME_PASSES -> SAME;
            };
        } catch (RuleViolation no) {
            return no.key();
        }
    }

    private Actor writer(Section section) {
        return members.stream().filter(section.hands()::isWrittenBy).findFirst().orElseThrow();
    }

    private Seen seen(Section section) {
        return new Seen(
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

    private static String said(boolean isNew) {
        return isNew ? NEW : SAME;
    }
}
