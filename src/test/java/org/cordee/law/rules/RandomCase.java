package org.cordee.law.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LawCase;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** A random consortium, with figures that are often on boundaries; the same seed gives the same one. */
final class RandomCase {

    private static final String[] HEADCOUNTS = {"0", "9", "9.5", "10", "249", "250", "4999", "5000", null};
    private static final String[] TURNOVERS = {
        "0", "2000000", "2000000.01", "50000000", "50000000.01", "1500000000", "1500000000.01", null
    };
    private static final String[] BALANCES = {
        "2000000", "2000000.01", "43000000", "43000000.01", "2000000000", "2000000000.01", null
    };
    private static final LocalDate[] DAYS = {
        null, SampleCases.DAY.minusYears(1), SampleCases.DAY.minusDays(1), SampleCases.DAY, SampleCases.DAY.plusDays(1)
    };
    private static final String[] RATES = {null, "0", "5", "8.25", "10"};
    private static final String[] COSTS = {"30", "33.33", "27.5"};

    private final Random random;
    private final List<CaseLot> lots = new ArrayList<>();
    private final List<CaseOperator> organisations = new ArrayList<>(List.of(SampleCases.BIG));
    private final List<CaseConsortium.Member> members = new ArrayList<>();
    private final List<CaseConsortium.Subcontract> subcontracts = new ArrayList<>();
    private final List<CaseConsortium.Staffing> staffing = new ArrayList<>();

    private RandomCase(long seed) {
        this.random = new Random(seed * 7919 + 17);
    }

    static LawCase of(long seed) {
        return new RandomCase(seed).make();
    }

    private LawCase make() {
        int operators = 2 + random.nextInt(5);
        for (int number = 1; number <= operators + 2; number++) {
            organisations.add(organisation("O" + number));
        }
        for (int number = 1; number <= 1 + random.nextInt(3); number++) {
            lot(String.valueOf(number), operators);
        }
        return SampleCases.of(lots, organisations, SampleCases.consortium(lots, members, subcontracts, staffing));
    }

    private CaseOperator organisation(String id) {
        boolean ess = random.nextInt(4) == 0;
        return SampleCases.organisation(
                id,
                SampleCases.figures(one(HEADCOUNTS), one(TURNOVERS), one(BALANCES)),
                ess ? EssStatus.ASSOCIATION : EssStatus.NONE,
                SampleCases.insertion(
                        random.nextBoolean() ? InsertionKind.NONE : one(InsertionKind.values()),
                        one(DAYS),
                        one(DAYS),
                        random.nextInt(5) == 0 ? null : Percentage.ofTenThousandths(random.nextInt(1_000_001))));
    }

    private void lot(String number, int operators) {
        long cents = 1_000_00L + random.nextInt(200_000_000);
        CaseLot lot = SampleCases.lot(number, Amount.ofCents(cents).euros().toPlainString(), one(RATES), one(COSTS));
        lots.add(
                random.nextInt(6) == 0
                        ? new CaseLot(
                                number,
                                lot.amount(),
                                CaseLot.Status.CANCELLED,
                                lot.reservation(),
                                lot.reservationMinRatio(),
                                lot.insertionClause(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                BuyerDuties.UNKNOWN,
                                List.of())
                        : lot);
        long left = cents;
        for (int operator = 1; operator <= operators; operator++) {
            long part = operator == operators ? left : Math.min(left, random.nextInt((int) (cents / 2)) + 1L);
            left -= part;
            members.add(new CaseConsortium.Member(
                    "O" + operator,
                    number,
                    Percentage.of("50"),
                    Amount.ofCents(part),
                    "person",
                    null,
                    List.of(),
                    new CaseConsortium.InsertionHours(random.nextInt(2000), random.nextInt(200), random.nextInt(100))));
            handOn("O" + operator, number, part, operators);
        }
    }

    private void handOn(String from, String lot, long cents, int operators) {
        if (random.nextInt(3) == 0) {
            String to = "O" + (operators + 1 + random.nextInt(2));
            subcontracts.add(new CaseConsortium.Subcontract(
                    from, to, lot, Amount.ofCents(cents / 3), random.nextInt(500), false, List.of(), null));
        }
        if (random.nextInt(4) == 0) {
            String by = "O" + (operators + 1 + random.nextInt(2));
            staffing.add(new CaseConsortium.Staffing(by, from, lot, Amount.ofCents(cents / 5), random.nextInt(150)));
        }
    }

    private <T> @Nullable T one(T[] several) {
        return several[random.nextInt(several.length)];
    }
}
