package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.SampleDemands;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests the outline of the memo: it is proposed from the award criteria, planned by the lead and settled once. */
@CordeeTest
class OutlineModuleTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    SettlingOutline settling;

    @Autowired
    OutlineReading outlines;

    @Autowired
    ArrangingSections arranging;

    @Autowired
    BidReading reading;

    @Test
    void proposesASectionForEachAwardCriterionDistributedAmongTheMembers() {
        BiddingConsortium grouping = groupings.withAmounts("50", "30", "20");
        groupings.published(
                grouping.id(),
                Amount.of("100"),
                new BiddingConsortium.Criterion("Méthode", new BigDecimal("40")),
                new BiddingConsortium.Criterion("Insertion", null));

        drafting.planned(grouping);

        OutlineView outline = outlines.outline(lead(grouping), grouping.id());
        assertThat(outline.lines()).extracting(line -> line.brief().heading()).containsExactly("Méthode", "Insertion");
        assertThat(outline.lines().get(0).brief().weight()).isEqualByComparingTo("40");
        assertThat(outline.lines())
                .extracting(OutlineLine::ownerMemberId)
                .containsExactly(member(grouping, 0), member(grouping, 1));
        assertThat(outline.lines())
                .extracting(OutlineLine::reviewerMemberId)
                .as("of another organisation")
                .containsExactly(member(grouping, 1), member(grouping, 0));
    }

    @Test
    void givesTheCriteriaEqualWeightsWhereTheNoticeGivesNone() {
        BiddingConsortium grouping = groupings.withAmounts("50", "30", "20");
        groupings.published(
                grouping.id(),
                Amount.of("100"),
                new BiddingConsortium.Criterion("Méthode", null),
                new BiddingConsortium.Criterion("Insertion", null),
                new BiddingConsortium.Criterion("Délai", null));

        drafting.planned(grouping);

        OutlineView outline = outlines.outline(lead(grouping), grouping.id());
        assertThat(outline.lines())
                .extracting(line -> line.brief().weight())
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
        assertThat(outline.lots()).containsExactly(new OutlineView.LotCriteria("3", true, false));
    }

    @Test
    void proposesTheConfirmedCriteriaOfTheRulesWhereTheNoticeNamesNone() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDemands.confirm(
                beans,
                lead(grouping),
                grouping.id(),
                DemandKind.CRITERIA,
                "Prix : 40 %\nMéthode : 45 %\nInsertion : 15 %");

        drafting.planned(grouping);

        assertThat(outlines.outline(lead(grouping), grouping.id()).lines())
                .extracting(line -> line.brief().heading(), line -> line.brief().weight())
                .containsExactly(
                        tuple("Méthode", new BigDecimal("45.00")), tuple("Insertion", new BigDecimal("15.00")));
    }

    @Test
    void letsTheLeadArrangeTheSectionsOfASettledOutlineAndKeepsTheirTexts() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Actor lead = lead(grouping);
        refused("bid.outline.not-settled", () -> arranging.arrange(lead, grouping.id(), 0, List.of()));
        drafting.open(grouping);
        SectionOrder order = outlines.order(lead, grouping.id());
        List<ArrangedSection> turned = List.of(
                new ArrangedSection(order.lines().get(1).sectionId(), "Insertion", new BigDecimal("60")),
                new ArrangedSection(order.lines().get(0).sectionId(), "Méthode", new BigDecimal("40")));

        int version = arranging.arrange(lead, grouping.id(), order.version(), turned);

        assertThat(arranging.arrange(lead, grouping.id(), version, turned))
                .as("the same arrangement again")
                .isEqualTo(version);
        assertThat(reading.sections(lead, grouping.id()))
                .extracting(SectionRow::heading, SectionRow::state)
                .containsExactly(tuple("Insertion", SectionState.TODO), tuple("Méthode", SectionState.TODO));
        refused("bid.outline.changed-meanwhile", () -> arranging.arrange(lead, grouping.id(), order.version(), turned));
        refused(
                "bid.outline.changed-meanwhile",
                () -> arranging.arrange(lead, grouping.id(), version, turned.subList(0, 1)));
        refused(
                "bid.outline.weights",
                () -> arranging.arrange(
                        lead,
                        grouping.id(),
                        version,
                        turned.stream()
                                .map(one -> new ArrangedSection(one.sectionId(), one.heading(), new BigDecimal("60")))
                                .toList()));
        hidden(() -> outlines.order(SampleBiddingConsortia.member(grouping, 1), grouping.id()));
        hidden(() -> arranging.arrange(SampleBiddingConsortia.member(grouping, 1), grouping.id(), version, turned));
    }

    @Test
    void letsTheLeadPlanTheOutlineRepeatedlyAndSettleItOnce() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Instant due = grouping.deadline().instant().minus(Duration.ofDays(9));

        int version = settling.plan(
                lead(grouping),
                grouping.id(),
                0,
                List.of(
                        line(grouping, "Méthode", 1, 0, due),
                        line(grouping, "Planning", 1, 0, due),
                        line(grouping, "Insertion", 0, 1, due)));
        settling.settle(lead(grouping), grouping.id(), version);
        settling.settle(lead(grouping), grouping.id(), version);

        List<SectionRow> rows = reading.sections(lead(grouping), grouping.id());
        assertThat(rows).extracting(SectionRow::heading).containsExactly("Méthode", "Planning", "Insertion");
        assertThat(rows).extracting(SectionRow::state).containsOnly(SectionState.TODO);
        assertThat(rows).extracting(SectionRow::dueAt).containsOnly(due);
        refused(
                "bid.outline.settled",
                () -> settling.plan(
                        lead(grouping), grouping.id(), version, List.of(line(grouping, "Encore", 1, 0, due))));
    }

    @Test
    void refusesAReviewerOfTheWritersOrganisation() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Instant due = grouping.deadline().instant().minus(Duration.ofDays(9));

        refused(
                "bid.outline.same-organisation",
                () -> settling.plan(lead(grouping), grouping.id(), 0, List.of(line(grouping, "Seul", 1, 1, due))));
    }

    @Test
    void refusesInvalidDatesWeightsAndHeadings() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Instant end = grouping.deadline().instant();
        Instant due = end.minus(Duration.ofDays(9));
        SectionBrief heavy = new SectionBrief("Méthode", new BigDecimal("60"), 10);

        refused("bid.outline.due", () -> plan(grouping, line(grouping, "A", 1, 0, end.plusSeconds(1))));
        refused("bid.outline.due", () -> plan(grouping, line(grouping, "A", 1, 0, Instant.EPOCH)));
        refused(
                "bid.outline.weights",
                () -> plan(grouping, line(grouping, heavy, 1, 0, due), line(grouping, heavy, 0, 1, due)));
        assertThatThrownBy(() -> plan(
                        grouping,
                        line(grouping, "A", 1, 0, end.plusSeconds(1)),
                        line(grouping, "B", 1, 1, Instant.EPOCH)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::field)
                                .containsExactly("lines[0].dueAt", "lines[1].reviewerMemberId", "lines[1].dueAt"));
        refused("bid.outline.how-many", () -> plan(grouping));
        refused("bid.outline.heading", () -> new SectionBrief("  ", null, null));
        refused("bid.outline.weight", () -> new SectionBrief("A", new BigDecimal("0.001"), null));
        refused("bid.outline.pages", () -> new SectionBrief("A", null, 0));
    }

    @Test
    void showsTheOutlineToTheLeadOnly() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Actor partner = SampleBiddingConsortia.member(grouping, 1);

        hidden(() -> outlines.outline(partner, grouping.id()));
        hidden(() -> outlines.choices(partner, grouping.id()));
        hidden(() -> settling.plan(partner, grouping.id(), 0, List.of()));
        hidden(() -> settling.settle(partner, grouping.id(), 0));
    }

    @Test
    void acceptsOneOfTwoSimultaneousPlansAndRefusesTheOther() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Instant due = grouping.deadline().instant().minus(Duration.ofDays(9));

        List<Object> answers = ConcurrentActs.atOnce(
                () -> plan(grouping, line(grouping, "Un", 1, 0, due)),
                () -> plan(grouping, line(grouping, "Deux", 1, 0, due)));

        assertThat(answers).containsExactlyInAnyOrder(1, "bid.outline.changed-meanwhile");
        assertThat(outlines.outline(lead(grouping), grouping.id()).lines()).hasSize(1);
    }

    private int plan(BiddingConsortium grouping, OutlineLine... lines) {
        return settling.plan(lead(grouping), grouping.id(), 0, List.of(lines));
    }

    private static OutlineLine line(BiddingConsortium grouping, String heading, int owner, int reviewer, Instant due) {
        return line(grouping, new SectionBrief(heading, null, null), owner, reviewer, due);
    }

    private static OutlineLine line(
            BiddingConsortium grouping, SectionBrief brief, int owner, int reviewer, Instant due) {
        return new OutlineLine(brief, member(grouping, owner), member(grouping, reviewer), due);
    }

    private static UUID member(BiddingConsortium grouping, int member) {
        return grouping.shares().get(member).memberId();
    }

    private static Actor lead(BiddingConsortium grouping) {
        return SampleBiddingConsortia.member(grouping, 0);
    }
}
