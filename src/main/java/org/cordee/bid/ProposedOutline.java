package org.cordee.bid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Builds the outline that the lead starts from. In each lot it has one section for each award criterion that is judged
 * on the memo, distributed among the lot's members in turn. Without published criteria it has one section for each
 * member.
 */
final class ProposedOutline {

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
            lines.add(new Line(
                    new SectionBrief(shortened(criterion.name()), criterion.weight(), null),
                    SectionAssignment.proposed(grouping, owner)));
        }
        return lines;
    }

    private static String shortened(String name) {
        return name.length() > SectionBrief.LONGEST_HEADING ? name.substring(0, SectionBrief.LONGEST_HEADING) : name;
    }
}
