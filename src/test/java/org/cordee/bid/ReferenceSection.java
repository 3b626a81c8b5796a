package org.cordee.bid;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cordee.law.WorkingDayEnd;
import org.jspecify.annotations.Nullable;

/** The rules of a section as a short reference model. */
final class ReferenceSection {

    static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");
    static final String NEW = "new";
    static final String SAME = "same";
    static final String CHANGED = "bid.section.changed-meanwhile";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    /** The commands. A command is the more frequent the further it leads, so that every state is reached. */
    enum Move {
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

        static final List<Move> LOTS = Arrays.stream(values())
                .flatMap(move -> Collections.nCopies(move.weight, move).stream())
                .toList();

        private final int weight;

        Move(int weight) {
            this.weight = weight;
        }
    }

    /**
     * One random command: the version that was read, the text or comment, the new writer and reviewer, and the times.
     */
    record SectionCommand(Move move, int read, String words, int hands, Instant due, Instant now) {}

    /** The visible state of a section. */
    record VisibleSection(
            SectionState state,
            int number,
            String text,
            @Nullable String comment,
            int writer,
            Instant due,
            @Nullable Instant reviewDue,
            int sentBack,
            boolean late) {}

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

    String play(SectionCommand thrown) {
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

    private String write(SectionCommand thrown) {
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
        reviewDue = later(due, WorkingDayEnd.after(now, DAY));
        late = false;
        return NEW;
    }

    private String take(SectionCommand thrown, SectionState from, String refusal) {
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

    private String sendBack(SectionCommand thrown) {
        boolean repeated = thrown.read() == number && thrown.words().equals(comment);
        if (repeated && (state == SectionState.CHANGES || state == SectionState.DISPUTED)) {
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

    private String askAgain(SectionCommand thrown) {
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
        ask(later(due, WorkingDayEnd.after(now, DAY)), now);
    }

    private void ask(Instant until, Instant now) {
        due = until;
        asked = now;
        reviewDue = null;
        reminded = false;
        late = false;
    }

    private String reassign(SectionCommand thrown) {
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

    VisibleSection seen() {
        boolean waits = state.isOpen() || state == SectionState.IN_REVIEW;
        return new VisibleSection(state, number, text, comment, writer, due, reviewDue, sentBack, late && waits);
    }
}
