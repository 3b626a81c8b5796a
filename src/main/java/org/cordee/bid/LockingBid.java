package org.cordee.bid;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes every section and price for good, if each is approved and the prices are the agreed amounts to the cent. */
@Component
public class LockingBid {

    private final Sections sections;
    private final PriceSheets sheets;

    LockingBid(Sections sections, PriceSheets sheets) {
        this.sections = sections;
        this.sheets = sheets;
    }

    /** Part of a larger act that has checked who acts. Locked twice, nothing changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Grouping grouping) {
        List<Section> claimed = sections.claimAllOf(grouping.id());
        Map<UUID, PriceSheet> bySection = sheets.claimAllOf(grouping.id()).stream()
                .collect(Collectors.toMap(PriceSheet::sectionId, Function.identity()));
        requireAllApproved(grouping, claimed);
        requireAgreedPrices(grouping, bySection);
        for (Section section : claimed) {
            section.lock();
            sections.save(section);
        }
        for (PriceSheet sheet : bySection.values()) {
            sheet.lock();
            sheets.save(sheet);
        }
    }

    private static void requireAllApproved(Grouping grouping, List<Section> claimed) {
        List<Section> open = claimed.stream()
                .filter(section -> section.state() != SectionState.APPROVED && section.state() != SectionState.LOCKED)
                .toList();
        if (claimed.size() != grouping.shares().size() || claimed.isEmpty()) {
            throw new RuleViolation("bid.freeze.not-drafted");
        }
        if (!open.isEmpty()) {
            String names = open.stream()
                    .map(section -> grouping.share(section.memberId()).organisationName())
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new RuleViolation("bid.freeze.not-approved", open.size(), names);
        }
    }

    private static void requireAgreedPrices(Grouping grouping, Map<UUID, PriceSheet> bySection) {
        for (PriceSheet sheet : bySection.values()) {
            Grouping.Share share = grouping.share(sheet.memberId());
            requireEqual("bid.freeze.price-differs", share.organisationName(), given(sheet), share.amount());
        }
        Amount given =
                Amount.sum(bySection.values().stream().map(LockingBid::given).toList());
        Amount agreed = Amount.sum(
                grouping.shares().stream().map(Grouping.Share::amount).toList());
        requireEqual("bid.freeze.total-differs", grouping.name(), given, agreed);
    }

    private static Amount given(PriceSheet sheet) {
        Amount given = sheet.given();
        return given == null ? Amount.ZERO : given;
    }

    private static void requireEqual(String key, String who, Amount given, Amount agreed) {
        if (!given.equals(agreed)) {
            throw new RuleViolation(
                    key, who, Confidential.of(given), Confidential.of(agreed), Confidential.difference(given, agreed));
        }
    }
}
