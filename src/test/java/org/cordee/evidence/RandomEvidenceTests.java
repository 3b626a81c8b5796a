package org.cordee.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.RandomActs;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberState;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;

/**
 * Runs random commands of member, lead and clock on a member's evidence and compares it with a short reference model.
 */
class RandomEvidenceTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Piece PIECE = Piece.VIGILANCE;
    private static final String PROVIDED = "application.closed.";
    private static final String HANDED_IN = "application.not-handed-in.";

    private final Set<EvidenceState> ends = new HashSet<>();

    @Test
    void followsTheReferenceModelUnderRandomCommands() {
        Set<String> met = RandomActs.play(200, 60, Play::new);

        assertThat(ends).contains(EvidenceState.ACCEPTED, EvidenceState.WITHOUT, EvidenceState.CORRECTIONS);
        assertThat(met)
                .contains(
                        RandomActs.DONE,
                        "application.rounds-used-up",
                        "application.pieces-missing",
                        "application.declaration.missing",
                        "application.lead-is-not-waived",
                        "application.changed-meanwhile",
                        PROVIDED + "ACCEPTED",
                        HANDED_IN + "CORRECTIONS");
    }

    /** The rules of evidence as a short reference model. */
    private static final class Reference {

        EvidenceState state = EvidenceState.PLANNED;
        int rounds;
        int versions;
        int counting;
        boolean waits;
        boolean reminded;
        boolean declared;
        Instant due = NOW.plus(Duration.ofDays(10));

        String provide(boolean again) {
            if (again ? state != EvidenceState.ACCEPTED : !state.isOpen()) {
                return PROVIDED + state;
            }
            versions++;
            counting = again ? counting : versions;
            waits = again;
            return RandomActs.DONE;
        }

        String handIn(int blocking) {
            if (!state.isOpen()) {
                return PROVIDED + state;
            }
            if (blocking > 0) {
                return "application.pieces-missing";
            }
            if (!declared) {
                return "application.declaration.missing";
            }
            state = EvidenceState.HANDED_IN;
            return RandomActs.DONE;
        }

        String declare() {
            if (state == EvidenceState.PLANNED) {
                return PROVIDED + state;
            }
            declared = true;
            return RandomActs.DONE;
        }

        String accept(int seen) {
            if (waits) {
                if (seen != versions) {
                    return "application.changed-meanwhile";
                }
                counting = versions;
                waits = false;
                return RandomActs.DONE;
            }
            if (state != EvidenceState.HANDED_IN) {
                return HANDED_IN + state;
            }
            state = EvidenceState.ACCEPTED;
            return RandomActs.DONE;
        }

        String sendBack(int seen, Instant until) {
            if (waits) {
                if (seen != versions) {
                    return "application.changed-meanwhile";
                }
                waits = false;
                return RandomActs.DONE;
            }
            if (state != EvidenceState.HANDED_IN) {
                return HANDED_IN + state;
            }
            if (rounds == 3) {
                return "application.rounds-used-up";
            }
            rounds++;
            state = EvidenceState.CORRECTIONS;
            ask(until);
            return RandomActs.DONE;
        }

        void ask(Instant until) {
            due = until;
            reminded = false;
        }

        String waive(boolean lead) {
            if (lead) {
                return "application.lead-is-not-waived";
            }
            if (!state.isOpen() && state != EvidenceState.HANDED_IN) {
                return PROVIDED + state;
            }
            state = EvidenceState.WITHOUT;
            return RandomActs.DONE;
        }
    }

    private record Seen(
            EvidenceState state, int rounds, int versions, int counting, boolean waits, Instant due, int told) {}

    private final class Play implements RandomActs.RandomScenario {

        private final Reference reference = new Reference();
        private final EvidenceFile file;
        private Instant now = NOW;
        private String expected = RandomActs.DONE;

        Play(Random dice) {
            boolean lead = dice.nextInt(4) == 0;
            MemberFacts member = new MemberFacts(
                    Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), lead, MemberState.CONFIRMED);
            file = EvidenceFile.planned(member, lead, dates(10));
        }

        private EvidenceDates dates(int days) {
            Instant due = now.plus(Duration.ofDays(days));
            return new EvidenceDates(due, due.minus(EvidenceDates.REMINDER), due.plus(Duration.ofDays(1)));
        }

        private Act act() {
            return new Act(new Actor(Ids.next(), null, Set.of(Role.MEMBER), Actor.Via.ACCOUNT), now);
        }

        @Override
        public Runnable choose(Random dice) {
            int seen = reference.versions - (dice.nextInt(4) == 0 ? 1 : 0);
            int days = 3 + dice.nextInt(5);
            int blocking = dice.nextInt(3) == 0 ? 1 : 0;
            return switch (dice.nextInt(16)) {
                case 0, 1 -> () -> ask(days);
                case 2, 3 -> () -> provide(false);
                case 4, 5 -> () -> provide(true);
                case 6, 7, 8 ->
                    () -> {
                        expected = reference.handIn(blocking);
                        file.handIn(act(), blocking, now.plus(Duration.ofDays(2)));
                    };
                case 9 ->
                    () -> {
                        expected = reference.accept(seen);
                        file.accept(act(), seen);
                    };
                case 10, 11 -> () -> sendBack(seen, days);
                case 12 ->
                    () -> {
                        now = now.plus(Duration.ofHours(days * 7L));
                        remind();
                    };
                case 13, 14 ->
                    () -> {
                        expected = reference.declare();
                        file.declareExclusions(act(), List.of());
                    };
                default ->
                    () -> {
                        if (days == 3) {
                            expected = reference.waive(file.isLead());
                            file.waive(act(), "Sans");
                        } else {
                            move(days);
                        }
                    };
            };
        }

        private void ask(int days) {
            expected = RandomActs.DONE;
            EvidenceDates dates = dates(days);
            if (reference.state == EvidenceState.PLANNED) {
                reference.state = EvidenceState.AWAITED;
                reference.ask(dates.dueAt());
            }
            file.ask(act(), dates);
        }

        private void provide(boolean again) {
            expected = reference.provide(again);
            ProvidedPiece piece = new ProvidedPiece(
                    PIECE,
                    PieceAnswer.FILE,
                    now,
                    UUID.randomUUID(),
                    "application/pdf",
                    1L,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            if (again) {
                file.renew(act(), piece);
            } else {
                file.provide(act(), piece);
            }
        }

        private void sendBack(int seen, int days) {
            EvidenceDates dates = dates(days);
            expected = reference.sendBack(seen, dates.dueAt());
            EvidenceCorrections wishes = new EvidenceCorrections(null, Map.of(PIECE, "Plus récente"));
            if (file.hasRenewals()) {
                file.refuseRenewals(act(), wishes, seen);
            } else {
                file.askCorrections(act(), wishes, dates);
            }
        }

        private void remind() {
            expected = RandomActs.DONE;
            boolean sense = reference.state.isOpen()
                    && !reference.reminded
                    && !now.isBefore(reference.due.minus(EvidenceDates.REMINDER))
                    && now.isBefore(reference.due);
            reference.reminded |= sense;
            assertThat(file.remind(act())).isEqualTo(sense);
        }

        private void move(int days) {
            expected = RandomActs.DONE;
            EvidenceDates dates = dates(days);
            if (!reference.state.isSettled()) {
                reference.ask(dates.dueAt());
            }
            file.moveDates(act(), dates);
        }

        @Override
        public Object state() {
            List<ProvidedPiece> versions = file.contents().versions(PIECE, null);
            int counting = file.contents()
                    .latest(PIECE, null)
                    .map(latest -> versions.indexOf(latest) + 1)
                    .orElse(0);
            return new Seen(
                    file.state(),
                    file.rounds(),
                    versions.size(),
                    counting,
                    file.hasRenewals(),
                    file.turn().dueAt(),
                    file.recordedEvents().size());
        }

        @Override
        public void check(String answer, String where) {
            assertThat(answer).as(where).isEqualTo(expected);
            assertThat(state())
                    .as(where)
                    .isEqualTo(new Seen(
                            reference.state,
                            reference.rounds,
                            reference.versions,
                            reference.counting,
                            reference.waits,
                            reference.due,
                            file.recordedEvents().size()));
            ends.add(file.state());
        }
    }
}
