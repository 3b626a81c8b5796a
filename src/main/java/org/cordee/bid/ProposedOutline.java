package org.cordee.bid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Builds the outline that the lead starts from. In each lot it has one section for each award criterion that is judged
 * on the memo, distributed among the lot's members in turn; where the notice gives no weight, all have the same. The
 * price is no such criterion. Without published criteria the outline has one section for each member.
 */
final class ProposedOutline {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ProposedOutline() {}

    record Line(SectionBrief brief, SectionAssignment hands) {}

    static List<Line> of(BiddingConsortium grouping) {
        List<Line> lines = new ArrayList<>();
        for (BiddingConsortium.Lot lot : grouping.lots()) {
            List<BiddingConsortium.Share> members = grouping.shares().stream()
                    .filter(share -> share.lotId().equals(lot.id()))
                    .collect(Collectors.toList());
            lines.addAll(lot.criteria().isEmpty() ? ofMembers(grouping, members) : ofCriteria(grouping, lot, members));
        }
        return lines;
    }

    private static List<Line> ofMembers(BiddingConsortium grouping, List<BiddingConsortium.Share> members) {
        return members.stream()
                .map(member -> new Line(
                        new SectionBrief(shortened(member.organisationName()), null, null),
                        SectionAssignment.proposed(grouping, member)))
                .toList();
    }

    private static List<Line> ofCriteria(
            BiddingConsortium grouping, BiddingConsortium.Lot lot, List<BiddingConsortium.Share> members) {
        List<Line> lines = new ArrayList<>();
        for (BiddingConsortium.Criterion criterion : lot.criteria()) {
            BiddingConsortium.Share owner = members.get(lines.size() % members.size());
            BigDecimal weight =
                    lot.isWeighted() ? criterion.weight() : equal(lot.criteria().size(), lines.isEmpty());
            lines.add(new Line(
                    new SectionBrief(shortened(criterion.name()), weight, null),
                    SectionAssignment.proposed(grouping, owner)));
        }
        return lines;
    }

    /** Returns one of several equal weights that make a hundred; the first has the rounding remainder. */
    private static BigDecimal equal(int number, boolean first) {
        BigDecimal each = WHOLE.divide(BigDecimal.valueOf(number), 2, RoundingMode.DOWN);
        return first ? WHOLE.subtract(each.multiply(BigDecimal.valueOf(number - 1L))) : each;
    }

    private static String shortened(String name) {
        return name.length() > SectionBrief.LONGEST_HEADING ? name.substring(0, SectionBrief.LONGEST_HEADING) : name;
    }
}
