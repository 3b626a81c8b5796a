package org.cordee.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** Tests that a demand is used only as the lead decided it, also when a later version reads otherwise. */
class DossierDemandTests {

    private static final UUID CONSORTIUM = Ids.next();

    private final Act act = new Act(
            new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT),
            Instant.parse("2026-11-24T08:00:00Z"));

    private final DossierDemand demand =
            DossierDemand.found(CONSORTIUM, DemandKind.MEMO_LENGTH, read("9 pages au plus", 2));

    @Test
    void isNotUsedBeforeItIsConfirmed() {
        assertThat(demand.usedValue()).isNull();

        demand.confirm(act);

        assertThat(demand.usedValue()).isEqualTo("9 pages au plus");
        assertThat(demand.recordedEvents()).hasSize(1);
    }

    @Test
    void keepsTheUsedValueUntilTheChangedOneIsDecided() {
        demand.confirm(act);

        demand.readAgain(read("8 pages au plus", 3));

        assertThat(demand.state()).isEqualTo(DemandState.CHANGED);
        assertThat(demand.usedValue()).isEqualTo("9 pages au plus");
        demand.confirm(act);
        assertThat(demand.usedValue()).isEqualTo("8 pages au plus");
    }

    @Test
    void staysConfirmedWhenALaterVersionReadsTheSame() {
        demand.confirm(act);

        demand.readAgain(read("9 pages au plus", 3));

        assertThat(demand.state()).isEqualTo(DemandState.CONFIRMED);
        assertThat(demand.source()).isEqualTo(read("9 pages au plus", 3));
    }

    @Test
    void aCorrectionStaysWhenTheSameIsReadAgain() {
        demand.correct(act, " 10 pages, annexes comprises ");

        demand.readAgain(read("9 pages au plus", 3));

        assertThat(demand.state()).isEqualTo(DemandState.CONFIRMED);
        assertThat(demand.usedValue()).isEqualTo("10 pages, annexes comprises");
    }

    @Test
    void aDroppedDemandComesBackWhenItReadsOtherwise() {
        demand.drop(act);
        demand.readAgain(read("9 pages au plus", 3));
        assertThat(demand.state()).isEqualTo(DemandState.DROPPED);

        demand.readAgain(read("8 pages au plus", 4));

        assertThat(demand.state()).isEqualTo(DemandState.FOUND);
        assertThat(demand.usedValue()).isNull();
    }

    @Test
    void isToBeLookedAtWhenALaterVersionSaysNothingOfIt() {
        demand.confirm(act);

        demand.noLongerFound();

        assertThat(demand.state()).isEqualTo(DemandState.CHANGED);
        assertThat(demand.isGone()).isFalse();
        demand.confirm(act);
        assertThat(demand.usedValue()).isEqualTo("9 pages au plus");
    }

    @Test
    void isGoneWhenItWasNeverDecidedAndIsNoLongerSaid() {
        demand.noLongerFound();

        assertThat(demand.isGone()).isTrue();
    }

    @Test
    void refusesAnEmptyAndATooLongCorrection() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> demand.correct(act, " "))
                .satisfies(no -> assertThat(no.key()).isEqualTo("dossier.demand.empty"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> demand.correct(act, "x".repeat(4_001)))
                .satisfies(no -> assertThat(no.key()).isEqualTo("dossier.demand.too-long"));
        assertThat(demand.state()).isEqualTo(DemandState.FOUND);
    }

    private static DemandSource read(String value, int version) {
        return new DemandSource(value, version, CONSORTIUM, 12, "7.2", "La note ne dépasse pas …");
    }
}
