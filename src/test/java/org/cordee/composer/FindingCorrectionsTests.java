package org.cordee.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.composer.DesignSamples.big;
import static org.cordee.composer.DesignSamples.insertion;
import static org.cordee.composer.DesignSamples.million;
import static org.cordee.composer.DesignSamples.part;
import static org.cordee.composer.DesignSamples.small;

import java.util.List;
import java.util.Map;
import org.cordee.composer.Correction.Aim;
import org.cordee.composer.Correction.Kind;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;

class FindingCorrectionsTests {

    private static final Firm SMALL = small(1);
    private static final Firm STRUCTURE = insertion(2);
    private static final Firm BIG = big(3);
    private static final Firm OUTSIDE = insertion(4);
    private static final WorkPackage ONE = part(1, "5", "30", 0);
    private static final WorkPackage TWO = part(2, "5", "30", 0);
    private static final DesignInput MATERIAL =
            DesignSamples.material(List.of(ONE, TWO), Map.of(SMALL, 90, STRUCTURE, 70, BIG, 80, OUTSIDE, 60));

    private static List<Correction> corrections(DesignDraft.PlannedPart... wanted) {
        Brief brief = million();
        DesignDraft draft = DesignDraft.of(brief.amount(), MATERIAL.lead(), List.of(wanted), 0);
        Verdict verdict = DesignSamples.LAW.judge(MATERIAL, brief, draft);
        CountingResult counting = DesignSamples.LAW.counting(MATERIAL, brief);
        return new FindingCorrections(DesignSamples.LAW, MATERIAL, brief, counting, draft, verdict).all();
    }

    private static DesignDraft.PlannedPart row(Firm firm, WorkPackage part, String share, long hours) {
        return new DesignDraft.PlannedPart(firm, part, Percentage.of(share).tenThousandths(), hours, 0);
    }

    private static Correction of(List<Correction> all, Kind kind, Aim aim) {
        return all.stream()
                .filter(one -> one.kind() == kind && one.aim() == aim)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void movesTheFewestPointsToAMemberThatCounts() {
        List<Correction> all = corrections(row(SMALL, ONE, "8.3", 0), row(STRUCTURE, TWO, "15", 1_667));

        Correction shift = of(all, Kind.SHIFT, Aim.AMOUNT);
        assertThat(shift.points()).isEqualTo(Percentage.of("1.7"));
        assertThat(shift.amount()).isEqualTo(Amount.of("17000"));
        assertThat(shift.to()).isEqualTo(SMALL);
        assertThat(of(all, Kind.SUBCONTRACT, Aim.AMOUNT).amount()).isEqualTo(Amount.of("17000"));
    }

    @Test
    void asksAStructureForHoursBeforeItMovesAnything() {
        List<Correction> all = corrections(row(SMALL, ONE, "10", 0), row(STRUCTURE, TWO, "15", 1_517));

        assertThat(all.get(0).kind()).isEqualTo(Kind.OWN_HOURS);
        assertThat(all.get(0).hours()).isEqualTo(150);
        assertThat(of(all, Kind.HIRE, Aim.HOURS).hours()).isEqualTo(150);
    }

    @Test
    void movesTheFewestPointsThatHoldTheHours() {
        List<Correction> all = corrections(row(SMALL, ONE, "20", 0), row(STRUCTURE, TWO, "9", 1_500));

        // The figures are 1,667 hours × 60 € of the amount per hour.
        assertThat(of(all, Kind.SHIFT, Aim.HOURS).points()).isEqualTo(Percentage.of("1.0020"));
        assertThat(of(all, Kind.SUBCONTRACT, Aim.HOURS).amount()).isEqualTo(Amount.of("10020"));
    }

    @Test
    void reachesBothTargetsByOneSubcontract() {
        List<Correction> all = corrections(row(BIG, ONE, "20", 0), row(STRUCTURE, TWO, "5", 800));

        Correction both = of(all, Kind.SUBCONTRACT, Aim.BOTH);
        assertThat(all.get(0).aim()).isEqualTo(Aim.BOTH);
        assertThat(both.to()).isEqualTo(OUTSIDE);
        assertThat(both.amount()).isEqualTo(Amount.of("200000"));
        assertThat(both.hours()).isEqualTo(867);
    }

    @Test
    void proposesNoCorrectionForADesignThatPasses() {
        assertThat(corrections(row(SMALL, ONE, "10", 0), row(STRUCTURE, TWO, "15", 1_667)))
                .isEmpty();
    }

    @Test
    void reportsAShareOutsideItsRange() {
        List<Correction> within = corrections(row(STRUCTURE, TWO, "24", 1_667));
        List<Correction> beyond = corrections(row(STRUCTURE, part(2, "5", "24.9999", 0), "24", 1_667));

        assertThat(of(within, Kind.SHIFT, Aim.AMOUNT).beyondRange()).isFalse();
        assertThat(of(beyond, Kind.SHIFT, Aim.AMOUNT).beyondRange()).isTrue();
    }
}
