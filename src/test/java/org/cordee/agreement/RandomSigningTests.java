package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.consortium.Act;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** Parties do whatever comes to their minds, at any moment; what must hold of an agreement holds after each act. */
class RandomSigningTests {

    private static final int PLAYS = 2000;
    private static final int ACTS = 60;
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private final UUID consortium = Ids.next();
    private int signed;
    private int failed;

    @Test
    void whateverIsTriedItIsSignedInOrderOrNotAtAll() {
        for (int play = 0; play < PLAYS; play++) {
            new Play(play).run();
        }
        assertThat(signed).as("plays that came to a signed agreement").isPositive();
        assertThat(failed).as("plays that came to a failed one").isPositive();
    }

    private final class Play {

        private final Random random;
        private final List<Copy> copies;
        private Agreement agreement;
        private Instant now = NOW;
        private int sentBack;

        Play(int seed) {
            random = new Random(seed);
            int parties = 2 + random.nextInt(4);
            copies = IntStream.range(0, parties)
                    .mapToObj(at -> new Copy(new UUID(seed, at), at == 0, "text " + random.nextInt(3)))
                    .toList();
            agreement = release(new Draft(1, 1));
        }

        private Agreement release(Draft draft) {
            return Agreement.release(act(), Ids.next(), consortium, draft, Wording.USUAL, copies);
        }

        private Act act() {
            return new Act(new Actor(Ids.next(), null, Set.of(Role.SIGNATORY), Actor.Via.ACCOUNT), now);
        }

        void run() {
            for (int turn = 0; turn < ACTS; turn++) {
                AgreementState before = agreement.state();
                try {
                    any();
                } catch (RuleViolation no) {
                    assertThat(agreement.state()).isEqualTo(before);
                }
                holds();
            }
            signed += agreement.state() == AgreementState.SIGNED ? 1 : 0;
            failed += agreement.state().isFailure() ? 1 : 0;
        }

        private void any() {
            Copy copy = copies.get(random.nextInt(copies.size()));
            UUID party = copy.organisationId();
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> agreement.sign(act(), party, evidence(copy));
                case 5, 6, 7 -> agreement.advance(act(), new Window(now, now.plus(Duration.ofDays(5))));
                case 8 -> {
                    agreement.askChanges(act(), party, "Autrement");
                    sentBack++;
                }
                case 9 -> next();
                case 10 -> now = now.plus(Duration.ofHours(random.nextInt(40)));
                default -> {
                    if (random.nextInt(8) == 0) {
                        agreement.refuse(act(), party, "Non");
                    }
                }
            }
        }

        private Evidence evidence(Copy copy) {
            String shown = random.nextInt(10) == 0 ? "another text" : copy.text();
            return new Evidence("Nadia Benali", "Directrice", Sha256.of(shown));
        }

        private void next() {
            if (agreement.awaitsArbitration()) {
                agreement.arbitrate(act(), AgreementArbitration.RETRY);
                sentBack = 0;
            }
            agreement = release(Draft.after(Optional.of(agreement)));
        }

        private void holds() {
            List<SignatureState> said =
                    agreement.signatures().stream().map(one -> one.state).toList();
            long first = said.stream().takeWhile(SignatureState.SIGNED::equals).count();
            assertThat(said.stream().filter(SignatureState.SIGNED::equals).count())
                    .as("no gap in the order")
                    .isEqualTo(first);
            assertThat(agreement.state() == AgreementState.SIGNED).isEqualTo(first == copies.size());
            assertThat(agreement.signatures().get(copies.size() - 1).organisationId)
                    .as("the lead is last")
                    .isEqualTo(copies.get(0).organisationId());
            assertThat(open(agreement)).as("one turn at a time").isLessThanOrEqualTo(1);
            assertThat(agreement.number()).isLessThanOrEqualTo(Agreement.MOST_CHANGES + 1);
            assertThat(sentBack).isLessThanOrEqualTo(Agreement.MOST_CHANGES + 1);
            assertThat(agreement.signatures())
                    .allSatisfy(one -> assertThat(one.seal != null).isEqualTo(one.state == SignatureState.SIGNED));
        }

        private static long open(Agreement agreement) {
            return Stream.of(agreement)
                    .flatMap(one -> one.signatures().stream())
                    .filter(Signature::isOpen)
                    .count();
        }
    }
}
