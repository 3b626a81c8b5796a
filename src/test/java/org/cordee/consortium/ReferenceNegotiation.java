package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cordee.consortium.shares.AnswerState;
import org.cordee.consortium.shares.NegotiationState;
import org.cordee.law.WorkingDayEnd;

/** The rules of a negotiation, written a second time as briefly as possible. */
final class ReferenceNegotiation {

    static final String DONE = "done";

    /** The possible acts; those that lead further are more likely, so that some runs reach the end. */
    enum Move {
        PROPOSE(8),
        PROPOSE_TOO_MUCH(1),
        AGREE(3),
        COUNTER(8),
        REFUSE(1),
        SETTLE(8),
        RECOMMEND(2),
        LAPSE(2),
        RETRY(3),
        A_DAY_PASSES(3);

        private static final List<Move> LOTS = Arrays.stream(values())
                .flatMap(move -> Collections.nCopies(move.weight, move).stream())
                .toList();

        private final int weight;

        Move(int weight) {
            this.weight = weight;
        }

        static Move any(Random random) {
            return LOTS.get(random.nextInt(LOTS.size()));
        }
    }

    NegotiationState state = NegotiationState.PROPOSING;
    boolean begun;
    boolean arbitrated;
    int attempt = 1;
    int round;
    boolean open;
    AnswerState[] answers = {};
    Instant due = Instant.MAX;
    Instant mediateBy = Instant.MAX;

    String play(Move move, int who, Instant now) {
        boolean over = state == NegotiationState.AGREED;
        return switch (move) {
            case PROPOSE, PROPOSE_TOO_MUCH -> propose(move == Move.PROPOSE, now);
            case AGREE -> answer(AnswerState.AGREED, who, now);
            case COUNTER -> answer(AnswerState.COUNTERED, who, now);
            case REFUSE -> answer(AnswerState.REFUSED, who, now);
            case SETTLE -> settle(now);
            case RECOMMEND ->
                over
                        ? "wrong-state"
                        : !begun
                                ? "not-found"
                                : state == NegotiationState.MEDIATING ? last() : "shares.nothing-to-mediate";
            case LAPSE ->
                !begun
                        ? "not-found"
                        : state != NegotiationState.MEDIATING
                                ? DONE
                                : now.isBefore(mediateBy) ? "shares.mediation-awaited" : last();
            case RETRY -> {
                boolean failed = state == NegotiationState.REFUSED || state == NegotiationState.FAILED;
                if (over || !failed || arbitrated) {
                    yield over ? "wrong-state" : "shares.nothing-to-arbitrate";
                }
                arbitrated = true;
                yield DONE;
            }
            default -> DONE;
        };
    }

    private String last() {
        state = NegotiationState.LAST_PROPOSAL;
        return DONE;
    }

    private String propose(boolean rightly, Instant now) {
        if (state == NegotiationState.AGREED) {
            return "wrong-state";
        }
        if (open) {
            return "shares.already-proposed";
        }
        if (state == NegotiationState.MEDIATING) {
            return "shares.mediation-awaited";
        }
        boolean failed = state == NegotiationState.REFUSED || state == NegotiationState.FAILED;
        if (failed && !arbitrated) {
            return "shares.arbitration-awaited";
        }
        if (!rightly) {
            return "shares.not-hundred";
        }
        attempt += failed ? 1 : 0;
        round = failed ? 1 : round + 1;
        state = failed ? NegotiationState.PROPOSING : state;
        arbitrated = false;
        begun = true;
        open = true;
        answers = new AnswerState[] {AnswerState.PENDING, AnswerState.PENDING};
        due = WorkingDayEnd.after(now, Duration.ofDays(2));
        return DONE;
    }

    private String answer(AnswerState answer, int who, Instant now) {
        if (!begun) {
            return "not-found";
        }
        if (!open) {
            return "shares.closed";
        }
        if (now.isAfter(due)) {
            return "shares.window-ended";
        }
        if (answer == AnswerState.COUNTERED && state == NegotiationState.LAST_PROPOSAL) {
            return "shares.last-proposal";
        }
        if (answers[who] != AnswerState.PENDING) {
            return "shares.already-answered";
        }
        answers[who] = answer;
        return DONE;
    }

    private String settle(Instant now) {
        if (!begun) {
            return "not-found";
        }
        if (!open) {
            return DONE;
        }
        boolean ended = !now.isBefore(due);
        if (!ended && Arrays.asList(answers).contains(AnswerState.PENDING)) {
            return "shares.answers-missing";
        }
        for (int who = 0; who < answers.length; who++) {
            answers[who] = answers[who] == AnswerState.PENDING ? AnswerState.NO_ANSWER : answers[who];
        }
        open = false;
        List<AnswerState> all = Arrays.asList(answers);
        if (all.stream().allMatch(AnswerState.AGREED::equals)) {
            state = NegotiationState.AGREED;
        } else if (all.contains(AnswerState.REFUSED)) {
            state = NegotiationState.REFUSED;
        } else if (state == NegotiationState.LAST_PROPOSAL) {
            state = NegotiationState.FAILED;
        } else if (round == 4) {
            state = NegotiationState.MEDIATING;
            mediateBy = WorkingDayEnd.after(now, Duration.ofDays(2));
        }
        return DONE;
    }

    List<String> standing() {
        List<String> standing = new ArrayList<>();
        standing.add(attempt + " " + state);
        standing.add(attempt + " " + round + " " + open);
        Arrays.stream(answers).map(Enum::name).sorted().forEach(standing::add);
        return begun ? standing : List.of();
    }
}
