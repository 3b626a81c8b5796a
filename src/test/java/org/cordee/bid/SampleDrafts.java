package org.cordee.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.springframework.stereotype.Component;

/** Brings the bid of a sample consortium to the state in which a test starts. */
@Component
public class SampleDrafts {

    private final OpeningDrafting opening;
    private final SettlingOutline settling;
    private final Sections sections;
    private final PriceSheets sheets;
    private final WritingSection writing;
    private final FillingPrices filling;
    private final ValidatingPrice validating;
    private final ReviewingSection reviewing;

    SampleDrafts(
            OpeningDrafting opening,
            SettlingOutline settling,
            Sections sections,
            PriceSheets sheets,
            WritingSection writing,
            FillingPrices filling,
            ValidatingPrice validating,
            ReviewingSection reviewing) {
        this.opening = opening;
        this.settling = settling;
        this.sections = sections;
        this.sheets = sheets;
        this.writing = writing;
        this.filling = filling;
        this.validating = validating;
        this.reviewing = reviewing;
    }

    /** The section and the price sheet that the proposed outline gives a member. */
    public record Contribution(UUID memberId, UUID sectionId, UUID priceSheetId, UUID organisationId) {}

    /** Settles the proposed outline: one section for each member, in the order of the shares. */
    public List<Contribution> open(BiddingConsortium grouping) {
        List<Contribution> all = planned(grouping);
        settling.settle(SampleBiddingConsortia.member(grouping, 0), grouping.id(), 0);
        return all;
    }

    /** Opens the drafting without settling the proposed outline. */
    public List<Contribution> planned(BiddingConsortium grouping) {
        opening.open(grouping.id());
        Map<UUID, PriceSheet> byMember =
                sheets.of(grouping.id()).stream().collect(Collectors.toMap(PriceSheet::memberId, Function.identity()));
        return sections.of(grouping.id()).stream()
                .map(section -> new Contribution(
                        section.hands().memberId(),
                        section.id(),
                        byMember.get(section.hands().memberId()).id(),
                        section.hands().organisationId()))
                .toList();
    }

    /** Hands in a section and gives a validated price of the agreed amount. */
    public void handIn(BiddingConsortium grouping, int member) {
        Contribution contribution = open(grouping).get(member);
        Actor actor = SampleBiddingConsortia.member(grouping, member);
        writing.submit(actor, contribution.sectionId(), 0, "Section " + member, "Notre **méthode** " + member);
        price(grouping, member);
    }

    /** Gives the agreed amount as one line and validates it. */
    public void price(BiddingConsortium grouping, int member) {
        UUID sheet = open(grouping).get(member).priceSheetId();
        filling.giveLumpSum(SampleBiddingConsortia.member(grouping, member), sheet, 0);
        validating.validate(SampleBiddingConsortia.signatory(grouping, member), sheet, 1);
    }

    /** Approves a section as the reviewer of the proposed outline. */
    public void approve(BiddingConsortium grouping, int member) {
        UUID section = open(grouping).get(member).sectionId();
        int version = sections.findById(section).orElseThrow().number();
        reviewing.approve(SampleBiddingConsortia.reviewer(grouping, member), section, version);
    }

    public void approveAll(BiddingConsortium grouping) {
        for (int member = 0; member < grouping.shares().size(); member++) {
            handIn(grouping, member);
            approve(grouping, member);
        }
    }

    public static PriceLine line(String code, String quantity, String unitPrice) {
        return new PriceLine(code, "Tonte", "m²", new BigDecimal(quantity), new BigDecimal(unitPrice));
    }

    /** Creates one line of the given amount. */
    public static PriceLine line(Amount amount) {
        return line("1", "1", amount.euros().toPlainString());
    }
}
