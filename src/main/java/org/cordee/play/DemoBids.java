package org.cordee.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.OutlineLine;
import org.cordee.bid.OutlineReading;
import org.cordee.bid.OutlineView;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SectionBrief;
import org.cordee.bid.SectionView;
import org.cordee.bid.SettlingOutline;
import org.cordee.bid.WritingSection;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.AssigningTasks;
import org.cordee.consortium.shares.CounterShare;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.ShareSplit;
import org.cordee.consortium.shares.SharesView;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Plays the members of a consortium from the shares to the deposit. */
@Component
class DemoBids {

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final ProposingShares proposing;
    private final AnsweringShares answering;
    private final AssigningTasks assigning;
    private final WritingSection writing;
    private final DemoPrices pricing;
    private final SettlingOutline settling;
    private final OutlineReading outlines;
    private final ReviewingSection reviewing;
    private final FreezingBid freezing;
    private final DepositingBid depositing;
    private final BidReading reading;

    DemoBids(
            DemoActors actors,
            DemoLookup lookup,
            ProposingShares proposing,
            AnsweringShares answering,
            AssigningTasks assigning,
            WritingSection writing,
            DemoPrices pricing,
            SettlingOutline settling,
            OutlineReading outlines,
            ReviewingSection reviewing,
            FreezingBid freezing,
            DepositingBid depositing,
            BidReading reading) {
        this.actors = actors;
        this.lookup = lookup;
        this.proposing = proposing;
        this.answering = answering;
        this.assigning = assigning;
        this.writing = writing;
        this.pricing = pricing;
        this.settling = settling;
        this.outlines = outlines;
        this.reviewing = reviewing;
        this.freezing = freezing;
        this.depositing = depositing;
        this.reading = reading;
    }

    /** A member's share: a percentage such as 22.5 and hours of people in insertion. */
    record Part(String member, String percentage, int hours) {}

    void propose(DemoConsortium consortium, String total, Part... parts) {
        Workspace workspace = lookup.workspace(consortium);
        UUID lot = workspace.lots().get(0).lotId();
        UUID lead = member(workspace, consortium.lead());
        List<ShareSplit.Wanted> wanted = new ArrayList<>();
        for (Part part : parts) {
            wanted.add(new ShareSplit.Wanted(
                    member(workspace, part.member()),
                    work(workspace, part.member()),
                    Percentage.of(part.percentage()),
                    new Hours(part.hours())));
        }
        proposing.propose(
                actors.leadOf(consortium),
                workspace.facts().id(),
                List.of(ShareSplit.of(lot, Amount.of(total), lead, wanted)));
    }

    /**
     * Returns the work of a member for the application (form DC1, E): a partner does the work of its slot, the lead the
     * rest.
     */
    private static String work(Workspace workspace, String name) {
        return workspace.slots().stream()
                .filter(slot -> {
                    Workspace.TurnLine turn = slot.turn();
                    return turn != null && turn.name().equals(name);
                })
                .map(Workspace.SlotLine::need)
                .findFirst()
                .orElse("Pilotage du groupement et travaux non confiés");
    }

    private static UUID member(Workspace workspace, String name) {
        return workspace.members().stream()
                .filter(member -> member.name().equals(name))
                .map(Workspace.MemberLine::memberId)
                .findFirst()
                .orElseThrow();
    }

    /** Assigns an essential task of the documents to a member, as the lead. */
    void assign(DemoConsortium consortium, String task, String member) {
        Workspace workspace = lookup.workspace(consortium);
        assigning.assign(
                actors.leadOf(consortium),
                workspace.facts().id(),
                List.of(new EssentialTask(task, member(workspace, member), false)));
    }

    void agree(DemoConsortium consortium, String... members) {
        SharesView.ProposalLine proposal = lookup.shares(consortium).proposal();
        for (String member : members) {
            answering.agree(
                    actors.actor(member), Objects.requireNonNull(proposal).id(), null);
        }
    }

    /** Asks for another percentage at the same price per point. */
    void counter(DemoConsortium consortium, String member, String percentage, String comment) {
        SharesView shares = lookup.shares(consortium);
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
                actors.actor(member),
                Objects.requireNonNull(shares.proposal()).id(),
                List.of(new CounterShare(own.memberId(), wanted, amount, Objects.requireNonNull(own.hours()))),
                comment);
    }

    /** Settles the outline: sections get the titles of the members' texts; proposed dates and reviewers stay. */
    void settle(DemoConsortium consortium) {
        Actor lead = actors.leadOf(consortium);
        UUID consortiumId = lookup.id(consortium);
        Map<UUID, String> headings = new HashMap<>();
        for (Workspace.MemberLine member : lookup.workspace(consortium).members()) {
            headings.put(member.memberId(), Text.of(consortium, member.name()).title());
        }
        OutlineView outline = outlines.outline(lead, consortiumId);
        List<OutlineLine> lines = outline.lines().stream()
                .map(line -> new OutlineLine(
                        new SectionBrief(
                                headings.getOrDefault(
                                        line.ownerMemberId(), line.brief().heading()),
                                null,
                                null),
                        line.ownerMemberId(),
                        line.reviewerMemberId(),
                        line.dueAt()))
                .toList();
        settling.settle(lead, consortiumId, settling.plan(lead, consortiumId, outline.version(), lines));
    }

    /** Stores each member's text as a draft of its section. */
    void draft(DemoConsortium consortium, String... members) {
        for (String member : members) {
            Actor actor = actors.actor(member);
            SectionView section = section(actor, consortium, member);
            Text written = Text.of(consortium, member);
            writing.saveDraft(actor, section.id(), section.version(), written.title(), written.markdown());
        }
    }

    /** Submits each member's text as its section, with the agreed price. */
    void handIn(DemoConsortium consortium, String... members) {
        for (String member : members) {
            Actor actor = actors.actor(member);
            SectionView section = section(actor, consortium, member);
            Text written = Text.of(consortium, member);
            writing.submit(actor, section.id(), section.version(), written.title(), written.markdown());
            pricing.give(consortium, member);
        }
    }

    void approve(DemoConsortium consortium, String... members) {
        for (String member : members) {
            Actor reviewer = reviewer(consortium, member);
            SectionView section = section(reviewer, consortium, member);
            reviewing.approve(reviewer, section.id(), section.version());
        }
    }

    void sendBack(DemoConsortium consortium, String member, String comment) {
        Actor reviewer = reviewer(consortium, member);
        SectionView section = section(reviewer, consortium, member);
        reviewing.sendBack(reviewer, section.id(), section.version(), comment);
    }

    private Actor reviewer(DemoConsortium consortium, String member) {
        return actors.actor(lookup.section(consortium, member).reviewerName());
    }

    void setMargin(DemoConsortium consortium, String margin, String risk) {
        pricing.setMargin(consortium, Amount.of(margin), Amount.of(risk));
    }

    void freeze(DemoConsortium consortium) {
        freezing.freeze(actors.leadOf(consortium), lookup.id(consortium));
    }

    void deposit(DemoConsortium consortium) {
        depositing.deposit(actors.leadOf(consortium), lookup.id(consortium));
    }

    private SectionView section(Actor reader, DemoConsortium consortium, String member) {
        return reading.section(reader, lookup.section(consortium, member).sectionId());
    }

    /** A text of the folder {@code demo/sections}: the title on the first line, Markdown below. */
    record Text(String title, String markdown) {

        static Text of(DemoConsortium consortium, String member) {
            String file = "demo/sections/" + consortium.textFile(member);
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
