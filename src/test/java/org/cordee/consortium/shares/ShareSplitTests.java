package org.cordee.consortium.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.shares.LotShares.ShareLine;
import org.cordee.consortium.shares.ShareSplit.Wanted;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;

/** Tests the split of a total by percentages: exact to the cent, with the remainder for the lead. */
class ShareSplitTests {

    private final UUID lot = Ids.next();
    private final MemberFacts lead = member(true);
    private final MemberFacts partner = member(false);

    @Test
    void splitsATotalInThirdsWithTheRemainderForTheLead() {
        List<Percentage> thirds = Percentage.equalShares(3);
        MemberFacts third = member(false);

        LotShares table = ShareSplit.of(
                lot,
                Amount.of("100.00"),
                lead.memberId(),
                List.of(
                        new Wanted(lead.memberId(), thirds.get(0), Hours.NONE),
                        new Wanted(partner.memberId(), thirds.get(1), Hours.NONE),
                        new Wanted(third.memberId(), thirds.get(2), Hours.NONE)));

        assertThat(table.lines())
                .extracting(ShareLine::percentage)
                .containsExactly(Percentage.of("33.3334"), Percentage.of("33.3333"), Percentage.of("33.3333"));
        assertThat(table.lines())
                .extracting(ShareLine::amount)
                .containsExactly(Amount.of("33.34"), Amount.of("33.33"), Amount.of("33.33"));
        ShareTable.check(List.of(table), List.of(lead, partner, third));
    }

    @Test
    void aSplitAddsUpToTheTotalToTheCentForAnyFigures() {
        Random random = new Random(20261125);
        for (int run = 0; run < 500; run++) {
            int size = 2 + random.nextInt(8);
            Amount total = Amount.ofCents(1_000_000 + random.nextInt(900_000_000));
            List<Percentage> equal = Percentage.equalShares(size);
            List<Wanted> wanted = new ArrayList<>();
            List<MemberFacts> members = new ArrayList<>();
            for (int index = 0; index < size; index++) {
                MemberFacts facts = member(index == 0);
                members.add(facts);
                wanted.add(new Wanted(facts.memberId(), equal.get(index), Hours.NONE));
            }

            LotShares table = ShareSplit.of(lot, total, members.get(0).memberId(), wanted);

            ShareTable.check(List.of(table), members);
        }
    }

    @Test
    void keepsATypedAmountToTheCentAndGivesTheRoundingOfItsPercentageToTheLead() {
        Amount total = Amount.of("2184500.00");
        Amount typed = Amount.of("100000.00");
        Percentage rounded = ShareSplit.percentage(total, typed);
        MemberFacts third = member(false);

        LotShares table = ShareSplit.of(
                lot,
                total,
                lead.memberId(),
                List.of(
                        new Wanted(lead.memberId(), Percentage.of("90.8445"), Hours.NONE),
                        new Wanted(partner.memberId(), "", rounded, typed, Hours.NONE),
                        new Wanted(third.memberId(), "", rounded, typed, Hours.NONE)));

        assertThat(rounded).isEqualTo(Percentage.of("4.5777"));
        assertThat(table.lines())
                .extracting(ShareLine::percentage)
                .containsExactly(Percentage.of("90.8446"), rounded, rounded);
        assertThat(table.lines()).extracting(ShareLine::amount).containsExactly(Amount.of("1984500.00"), typed, typed);
        ShareTable.check(List.of(table), List.of(lead, partner, third));
    }

    @Test
    void leavesASumThatNoRoundingExplains() {
        LotShares table = ShareSplit.of(
                lot,
                Amount.of("1000.00"),
                lead.memberId(),
                List.of(
                        new Wanted(lead.memberId(), Percentage.of("60"), Hours.NONE),
                        new Wanted(partner.memberId(), Percentage.of("39.9999"), Hours.NONE)));

        assertThat(table.lines())
                .extracting(ShareLine::percentage)
                .containsExactly(Percentage.of("60"), Percentage.of("39.9999"));
    }

    private MemberFacts member(boolean leads) {
        return new MemberFacts(Ids.next(), Ids.next(), lot, Ids.next(), Ids.next(), leads, MemberState.PROVISIONAL);
    }
}
