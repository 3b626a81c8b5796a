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
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Runs random commands on a member's price, repeated or with outdated lines, and compares it with a short reference
 * model: a refused command changes nothing, and only the agreed amount is ever handed in.
 */
class RandomPriceSheetTests {

    private static final Instant BEGIN = SampleSheets.NOW;
    private static final Instant DUE = BEGIN.plus(Duration.ofDays(2));
    private static final Amount AGREED = Amount.of("1000.01");
    private static final String DONE = "done";
    private static final String CHANGED = "bid.price.changed-meanwhile";
    private static final int SEEDS = 200;
    private static final int ACTS = 120;

    /** Schedules that are correct, too high, too low, incomplete and empty. */
    private static final List<List<PriceLine>> SCHEDULES = List.of(
            List.of(SampleDrafts.line("1", "3", "333.336667")),
            List.of(SampleDrafts.line("1", "1", "999.005"), SampleDrafts.line("2", "1", "1.004999")),
            List.of(SampleDrafts.line("1", "1", "1000.02")),
            List.of(SampleDrafts.line("1", "1", "1000")),
            List.of(SampleDrafts.line("1", "1", "1000.01"), SampleDrafts.line("2", "0", "0")),
            List.of());

    private static final int COMPLETE = 4;
    private static final List<String> SUMS = List.of("1000.01", "1000.01", "1000.02", "1000.00", "1000.01", "0.00");

    private enum Move {
        WRITE(8),
        HAND_IN(8),
        JUSTIFY(4),
        VALIDATE(2),
        SEND_BACK(4),
        ESCALATE(1),
        LOCK(1),
        A_DAY_PASSES(1);

        private static final List<Move> LOTS = Arrays.stream(values())
                .flatMap(move -> Collections.nCopies(move.weight, move).stream())
                .toList();

        private final int weight;

        Move(int weight) {
            this.weight = weight;
        }
    }

    private record Throw(Move move, int read, int schedule, boolean low, String words, Instant now) {}

    private record Seen(
            PriceSheetState state,
            int number,
            List<PriceLine> lines,
            @Nullable String justification,
            @Nullable String remark,
            boolean late) {}

    /** The rules of a price as a short reference model. */
    private static final class Reference {

        PriceSheetState state = PriceSheetState.TODO;
        int number;
        int schedule = SCHEDULES.size() - 1;

        @Nullable
        String justification;

        @Nullable
        String remark;

        @Nullable
        PriceSheetState lateState;

        String play(Throw thrown) {
            return switch (thrown.move()) {
                case WRITE -> write(thrown);
                case HAND_IN -> handIn(thrown);
                case JUSTIFY -> justify(thrown.words());
                case VALIDATE -> validate(thrown.read());
                case SEND_BACK -> sendBack(thrown);
                case ESCALATE -> {
                    Instant due = state == PriceSheetState.TODO ? DUE : DUE.plus(Duration.ofDays(1));
                    if (!state.isSettled() && !late() && !thrown.now().isBefore(due)) {
                        lateState = state;
                    }
                    yield DONE;
                }
                case LOCK -> {
                    boolean ready = state == PriceSheetState.VALIDATED || state == PriceSheetState.LOCKED;
                    state = ready ? PriceSheetState.LOCKED : state;
                    yield ready ? DONE : "not validated";
                }
                case A_DAY_PASSES -> DONE;
            };
        }

        private String write(Throw thrown) {
            if (thrown.schedule() == schedule) {
                return DONE;
            }
            if (state != PriceSheetState.TODO) {
                return "bid.price.closed." + state;
            }
            if (thrown.read() != number) {
                return CHANGED;
            }
            schedule = thrown.schedule();
            number++;
            return DONE;
        }

        private String handIn(Throw thrown) {
            boolean open = state == PriceSheetState.TODO;
            if (!open && state != PriceSheetState.LOCKED && thrown.read() == number) {
                return DONE;
            }
            if (!open) {
                return "bid.price.closed." + state;
            }
            if (thrown.read() != number) {
                return CHANGED;
            }
            if (schedule >= COMPLETE) {
                return schedule == COMPLETE ? "bid.price.line-incomplete" : "bid.price.no-line";
            }
            int compared = Amount.of(SUMS.get(schedule)).compareTo(AGREED);
            if (compared != 0) {
                return compared > 0 ? "bid.price.too-much" : "bid.price.too-little";
            }
            state = thrown.low() ? PriceSheetState.UNJUSTIFIED : PriceSheetState.GIVEN;
            remark = null;
            return DONE;
        }

        private String justify(String words) {
            if (state == PriceSheetState.GIVEN && words.equals(justification)) {
                return DONE;
            }
            if (state != PriceSheetState.UNJUSTIFIED) {
                return "bid.price.no-justification-asked";
            }
            justification = words;
            state = PriceSheetState.GIVEN;
            return DONE;
        }

        private String validate(int read) {
            if (state == PriceSheetState.VALIDATED && read == number) {
                return DONE;
            }
            if (state != PriceSheetState.GIVEN || read != number) {
                return state != PriceSheetState.GIVEN ? "bid.price.not-to-validate." + state : CHANGED;
            }
            state = PriceSheetState.VALIDATED;
            return DONE;
        }

        private String sendBack(Throw thrown) {
            if (state == PriceSheetState.TODO && thrown.words().equals(remark)) {
                return DONE;
            }
            if (state != PriceSheetState.GIVEN || thrown.read() != number) {
                return state != PriceSheetState.GIVEN ? "bid.price.not-to-validate." + state : CHANGED;
            }
            state = PriceSheetState.TODO;
            remark = thrown.words();
            return DONE;
        }

        Seen seen() {
            return new Seen(state, number, SCHEDULES.get(schedule), justification, remark, late());
        }

        /**
         * Checks that lateness was recorded for this step or for a later one before the signatory sent the price back.
         */
        boolean late() {
            return lateState != null && !state.isSettled() && state.ordinal() <= lateState.ordinal();
        }
    }

    private final Actor writer = SampleBiddingConsortia.person(Ids.next(), Role.MEMBER);
    private final Set<String> met = new HashSet<>();

    @Test
    void followsTheReferenceModelUnderRandomCommands() {
        LongStream.rangeClosed(1, SEEDS).forEach(this::play);

        assertThat(met)
                .as("the seeds must reach every state, otherwise the test proves nothing")
                .contains(
                        "UNJUSTIFIED",
                        "VALIDATED",
                        "LOCKED",
                        "late",
                        CHANGED,
                        "not validated",
                        "bid.price.too-much",
                        "bid.price.too-little",
                        "bid.price.line-incomplete",
                        "bid.price.no-line",
                        "bid.price.closed.LOCKED",
                        "bid.price.not-to-validate.TODO",
                        "bid.price.no-justification-asked");
    }

    private void play(long seed) {
        Random random = new Random(seed);
        PriceSheet sheet = SampleSheets.of(writer, AGREED, DUE);
        Reference reference = new Reference();
        Instant now = BEGIN;
        for (int act = 0; act < ACTS; act++) {
            Move move = Move.LOTS.get(random.nextInt(Move.LOTS.size()));
            now = move == Move.A_DAY_PASSES ? now.plus(Duration.ofDays(1)) : now;
            Throw thrown = new Throw(
                    move,
                    random.nextInt(4) == 0 ? Math.max(0, reference.number - 1) : reference.number,
                    random.nextInt(SCHEDULES.size()),
                    random.nextBoolean(),
                    "Mot " + random.nextInt(2),
                    now);
            String where = "act %s %s of seed %s".formatted(act, thrown, seed);
            String result = run(sheet, thrown);
            assertThat(result).as(where).isEqualTo(reference.play(thrown));
            assertThat(seen(sheet)).as(where).isEqualTo(reference.seen());
            if (sheet.state() != PriceSheetState.TODO) {
                assertThat(sheet.amount()).as(where).isEqualTo(AGREED);
            }
            met.addAll(List.of(result, reference.state.name(), reference.late() ? "late" : ""));
        }
    }

    private String run(PriceSheet sheet, Throw thrown) {
        try {
            switch (thrown.move()) {
                case WRITE -> sheet.write(writer, thrown.read(), SCHEDULES.get(thrown.schedule()), thrown.now());
                case HAND_IN -> sheet.handIn(writer, thrown.read(), AGREED, thrown.low(), thrown.now());
                case JUSTIFY -> sheet.justify(writer, thrown.words(), thrown.now());
                case VALIDATE -> sheet.validate(writer, thrown.read(), thrown.now());
                case SEND_BACK -> sheet.sendBack(writer, thrown.read(), thrown.words(), thrown.now());
                case ESCALATE -> sheet.escalate(thrown.now());
                case LOCK -> sheet.lock();
                case A_DAY_PASSES -> {}
            }
            return DONE;
        } catch (RuleViolation no) {
            return no.key();
        } catch (IllegalStateException early) {
            return Objects.requireNonNull(early.getMessage()).endsWith("not validated") ? "not validated" : "?";
        }
    }

    private static Seen seen(PriceSheet sheet) {
        return new Seen(
                sheet.state(), sheet.number(), sheet.lines(), sheet.justification(), sheet.remark(), sheet.isLate());
    }
}
