package org.cordee.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.GivingPrice;
import org.cordee.bid.PriceView;
import org.cordee.bid.ReviewingContribution;
import org.cordee.bid.SectionView;
import org.cordee.bid.WritingSection;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.share.AnsweringShares;
import org.cordee.consortium.share.ProposingShares;
import org.cordee.consortium.share.ShareSplit;
import org.cordee.consortium.share.SharesView;
import org.cordee.consortium.share.Wish;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the members of a grouping do from the shares to the deposit. */
@Component
class Bidding {

    private final Troupe troupe;
    private final Whereabouts where;
    private final ProposingShares proposing;
    private final AnsweringShares answering;
    private final WritingSection writing;
    private final GivingPrice pricing;
    private final ReviewingContribution reviewing;
    private final FreezingBid freezing;
    private final DepositingBid depositing;
    private final BidReading reading;

    Bidding(
            Troupe troupe,
            Whereabouts where,
            ProposingShares proposing,
            AnsweringShares answering,
            WritingSection writing,
            GivingPrice pricing,
            ReviewingContribution reviewing,
            FreezingBid freezing,
            DepositingBid depositing,
            BidReading reading) {
        this.troupe = troupe;
        this.where = where;
        this.proposing = proposing;
        this.answering = answering;
        this.writing = writing;
        this.pricing = pricing;
        this.reviewing = reviewing;
        this.freezing = freezing;
        this.depositing = depositing;
        this.reading = reading;
    }

    /** What a member takes: a percentage such as 22.5 and hours of people in insertion. */
    record Part(String member, String percentage, int hours) {}

    void propose(Plot plot, String total, Part... parts) {
        Workspace workspace = where.workspace(plot);
        UUID lot = workspace.lots().get(0).lotId();
        UUID lead = member(workspace, plot.lead());
        List<ShareSplit.Wanted> wanted = new ArrayList<>();
        for (Part part : parts) {
            wanted.add(new ShareSplit.Wanted(
                    member(workspace, part.member()), Percentage.of(part.percentage()), new Hours(part.hours())));
        }
        proposing.propose(
                troupe.actor(plot.lead()),
                workspace.facts().id(),
                List.of(ShareSplit.of(lot, Amount.of(total), lead, wanted)));
    }

    private static UUID member(Workspace workspace, String name) {
        return workspace.members().stream()
                .filter(member -> member.name().equals(name))
                .map(Workspace.MemberLine::memberId)
                .findFirst()
                .orElseThrow();
    }

    void agree(Plot plot, String... members) {
        SharesView.ProposalLine proposal = where.shares(plot).proposal();
        for (String member : members) {
            answering.agree(
                    troupe.actor(member), Objects.requireNonNull(proposal).id(), null);
        }
    }

    /** Asks for another percentage at the same price for each point. */
    void counter(Plot plot, String member, String percentage, String comment) {
        SharesView shares = where.shares(plot);
        SharesView.MemberLine own = shares.members().stream()
                .filter(line -> line.name().equals(member))
                .findFirst()
                .orElseThrow();
        Percentage wanted = Percentage.of(percentage);
        Amount amount = new Amount(Objects.requireNonNull(own.amount())
                .euros()
                .multiply(wanted.value())
                .divide(Objects.requireNonNull(own.percentage()).value(), 2, RoundingMode.HALF_UP));
        answering.counter(
                troupe.actor(member),
                Objects.requireNonNull(shares.proposal()).id(),
                List.of(new Wish(own.memberId(), wanted, amount, Objects.requireNonNull(own.hours()))),
                comment);
    }

    /** Writes the text of this name and keeps it as a draft. */
    void draft(Plot plot, String member, String text) {
        Actor actor = troupe.actor(member);
        SectionView section = section(actor, plot, member);
        Text written = Text.read(text);
        writing.saveDraft(actor, section.id(), section.version(), written.title(), written.markdown());
    }

    /** Hands the text of this name in, with the agreed price. */
    void handIn(Plot plot, String member, String text) {
        Actor actor = troupe.actor(member);
        SectionView section = section(actor, plot, member);
        Text written = Text.read(text);
        writing.submit(actor, section.id(), section.version(), written.title(), written.markdown());
        PriceView price = reading.section(actor, section.id()).price();
        pricing.give(actor, price.id(), price.version(), price.agreed());
    }

    void approve(Plot plot, String... members) {
        Actor lead = troupe.actor(plot.lead());
        for (String member : members) {
            SectionView section = section(lead, plot, member);
            reviewing.approve(lead, section.id(), section.version());
        }
    }

    void sendBack(Plot plot, String member, String comment) {
        Actor lead = troupe.actor(plot.lead());
        SectionView section = section(lead, plot, member);
        reviewing.sendBack(lead, section.id(), section.version(), comment);
    }

    void freeze(Plot plot) {
        freezing.freeze(troupe.actor(plot.lead()), where.grouping(plot));
    }

    void deposit(Plot plot) {
        depositing.deposit(troupe.actor(plot.lead()), where.grouping(plot));
    }

    private SectionView section(Actor reader, Plot plot, String member) {
        return reading.section(reader, where.section(plot, member).sectionId());
    }

    /** A text of the folder {@code demo/sections}: the title on the first line, Markdown below. */
    record Text(String title, String markdown) {

        static Text read(String name) {
            String file = "demo/sections/" + name + ".md";
            try {
                String text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
                int end = text.indexOf('\n');
                return new Text(text.substring(0, end), text.substring(end).strip());
            } catch (IOException failure) {
                throw new UncheckedIOException(file, failure);
            }
        }
    }
}
