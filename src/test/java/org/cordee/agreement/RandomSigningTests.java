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
import org.cordee.RandomActs;
import org.cordee.consortium.Act;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;

/** Parties do random acts at random moments; the invariants of an agreement are checked after each act. */
class RandomSigningTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static final String TEXT = "text";

    private final UUID consortium = Ids.next();
    private int signed;
    private int failed;

    @Test
    void signsInOrderOrNotAtAllAfterRandomActs() {
        RandomActs.play(2000, 60, Play::new);

        assertThat(signed).as("at least one agreement was signed").isPositive();
        assertThat(failed).as("at least one agreement failed").isPositive();
    }

    private final class Play implements RandomActs.RandomScenario {

        private final List<PartyAnnex> copies;
        private Agreement agreement;
        private Instant now = NOW;
        private int sentBack;

        Play(Random dice) {
            int parties = 2 + dice.nextInt(4);
            copies = IntStream.range(0, parties)
                    .mapToObj(at -> AgreementSample.annex(Ids.next(), at == 0, "annex " + at))
                    .toList();
            agreement = release(new AgreementVersionNumber(1, 1));
        }

        private Agreement release(AgreementVersionNumber draft) {
            AgreementPapers papers = new AgreementPapers(SampleAgreementContents.paper(TEXT), copies);
            return Agreement.release(act(), Ids.next(), consortium, draft, Wording.USUAL, papers);
        }

        private Act act() {
            return new Act(new Actor(Ids.next(), null, Set.of(Role.SIGNATORY), Actor.Via.ACCOUNT), now);
        }

        @Override
        public Runnable choose(Random dice) {
            PartyAnnex copy = copies.get(dice.nextInt(copies.size()));
            UUID party = copy.organisationId();
            SigningClick evidence = evidence(dice.nextInt(10) == 0);
            int hours = dice.nextInt(40);
            boolean refuses = dice.nextInt(8) == 0;
            return switch (dice.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> () -> agreement.sign(act(), party, evidence);
                case 5, 6, 7 -> () -> agreement.advance(act(), new SignatureWindow(now, now.plus(Duration.ofDays(5))));
                case 8 ->
                    () -> {
                        agreement.askChanges(act(), party, "Autrement");
                        sentBack++;
                    };
                case 9 -> this::next;
                case 10 -> () -> now = now.plus(Duration.ofHours(hours));
                default ->
                    () -> {
                        if (refuses) {
                            agreement.refuse(act(), party, "Non");
                        }
                    };
            };
        }

        private static SigningClick evidence(boolean ofAnotherText) {
            return new SigningClick("Nadia Benali", "Directrice", Sha256.of(ofAnotherText ? "another text" : TEXT));
        }

        private void next() {
            if (agreement.awaitsArbitration()) {
                agreement.arbitrate(act(), AgreementArbitration.RETRY);
                sentBack = 0;
            }
            agreement = release(AgreementVersionNumber.after(Optional.of(agreement)));
        }

        @Override
        public Object state() {
            return List.of(
                    agreement.number(),
                    agreement.state(),
                    agreement.recordedEvents().size(),
                    agreement.signatures().stream().map(Signature::state).toList());
        }

        @Override
        public void check(String answer, String where) {
            signed += agreement.state() == AgreementState.SIGNED ? 1 : 0;
            failed += agreement.state().isFailure() ? 1 : 0;
            List<SignatureState> states =
                    agreement.signatures().stream().map(Signature::state).toList();
            long first =
                    states.stream().takeWhile(SignatureState.SIGNED::equals).count();
            assertThat(states.stream().filter(SignatureState.SIGNED::equals).count())
                    .as("no gap in the order")
                    .isEqualTo(first);
            assertThat(agreement.state() == AgreementState.SIGNED).isEqualTo(first == copies.size());
            assertThat(agreement.signatures().get(copies.size() - 1).organisationId())
                    .as("the lead is last")
                    .isEqualTo(copies.get(0).organisationId());
            assertThat(open(agreement)).as("one turn at a time").isLessThanOrEqualTo(1);
            assertThat(agreement.number()).isLessThanOrEqualTo(Agreement.MOST_CHANGES + 1);
            assertThat(sentBack).isLessThanOrEqualTo(Agreement.MOST_CHANGES + 1);
            assertThat(agreement.signatures())
                    .allSatisfy(one -> assertThat(one.seal() != null).isEqualTo(one.state() == SignatureState.SIGNED));
        }

        private static long open(Agreement agreement) {
            return Stream.of(agreement)
                    .flatMap(one -> one.signatures().stream())
                    .filter(Signature::isOpen)
                    .count();
        }
    }
}
