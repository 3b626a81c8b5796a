package org.cordee.bid;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.account.PeopleReading;
import org.cordee.document.text.TextDifference;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a joint bid for a user. Writer, reviewer and lead see a text; the member and the lead see a price; all members
 * see the state of every section and price.
 */
@Component
@Transactional(readOnly = true)
public class BidReading {

    private final BiddingConsortia groupings;
    private final DraftReaders readers;
    private final Sections sections;
    private final SectionDrafts drafts;
    private final PriceSheets sheets;
    private final LotPriceFrames frames;
    private final PeopleReading people;
    private final BusinessClock clock;

    BidReading(
            BiddingConsortia groupings,
            DraftReaders readers,
            Sections sections,
            SectionDrafts drafts,
            PriceSheets sheets,
            LotPriceFrames frames,
            PeopleReading people,
            BusinessClock clock) {
        this.groupings = groupings;
        this.readers = readers;
        this.sections = sections;
        this.drafts = drafts;
        this.sheets = sheets;
        this.frames = frames;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Returns the list of sections. The list is empty for a member that joined after the draft was suspended.
     *
     * @throws NotFound when the user is not in the consortium
     */
    public List<SectionRow> sections(Actor actor, UUID consortiumId) {
        DraftReaders.ReadableDraft draft = readers.of(actor, consortiumId);
        if (draft.isClosed()) {
            return List.of();
        }
        BiddingConsortium grouping = draft.grouping();
        boolean closed = readers.isBehindBarrier(actor, grouping);
        Map<UUID, PriceSheet> byMember =
                sheets.of(consortiumId).stream().collect(Collectors.toMap(PriceSheet::memberId, Function.identity()));
        return sections.of(consortiumId).stream()
                .map(section -> row(actor, grouping, section, found(byMember, section), closed))
                .toList();
    }

    /**
     * Returns the state of each member's price. The list is empty for a member that joined after the draft was
     * suspended.
     *
     * @throws NotFound when the user is not in the consortium
     */
    public List<PriceRow> prices(Actor actor, UUID consortiumId) {
        DraftReaders.ReadableDraft draft = readers.of(actor, consortiumId);
        if (draft.isClosed()) {
            return List.of();
        }
        BiddingConsortium grouping = draft.grouping();
        return sheets.of(consortiumId).stream()
                .sorted(Comparator.comparingInt(sheet -> grouping.position(sheet.memberId())))
                .map(sheet -> row(actor, grouping, sheet))
                .toList();
    }

    /**
     * Returns the name of the consortium.
     *
     * @throws NotFound when the user is not in the consortium
     */
    public String consortiumName(Actor actor, UUID consortiumId) {
        return readers.of(actor, consortiumId).grouping().name();
    }

    /**
     * Checks that the user acts for the lead.
     *
     * @throws NotFound when the user is not in the consortium
     */
    public boolean isLedBy(Actor actor, UUID consortiumId) {
        return readers.of(actor, consortiumId).grouping().isLedBy(actor);
    }

    /**
     * Returns why the draft cannot be edited now, null when it can.
     *
     * @throws NotFound when the user is not in the
     * consortium
     */
    public @Nullable DraftPauseReason pauseReason(Actor actor, UUID consortiumId) {
        return readers.of(actor, consortiumId).rest();
    }

    private static PriceSheet found(Map<UUID, PriceSheet> byMember, Section section) {
        PriceSheet sheet = byMember.get(section.hands().memberId());
        if (sheet == null) {
            throw new IllegalStateException("member " + section.hands().memberId() + " has no price sheet");
        }
        return sheet;
    }

    private static SectionRow row(
            Actor actor, BiddingConsortium grouping, Section section, PriceSheet sheet, boolean closed) {
        BiddingConsortium.Lot lot = grouping.lot(section.hands().lotId());
        BiddingConsortium.Share share = grouping.share(section.hands().memberId());
        return new SectionRow(
                section.id(),
                section.brief().heading(),
                section.brief().weight(),
                section.brief().maxPages(),
                sheet.id(),
                section.hands().memberId(),
                section.hands().organisationId(),
                share.organisationName(),
                reviewerName(grouping, section),
                share.lead(),
                lot.number(),
                lot.title(),
                section.state(),
                sheet.state(),
                section.cycle().dueAt(),
                section.isLate(),
                section.changedAt(),
                DraftReaders.mayRead(actor, grouping, section)
                        && (!closed || DraftReaders.isOwn(actor, grouping, section)));
    }

    private static PriceRow row(Actor actor, BiddingConsortium grouping, PriceSheet sheet) {
        BiddingConsortium.Lot lot = grouping.lot(sheet.lotId());
        BiddingConsortium.Share share = grouping.share(sheet.memberId());
        return new PriceRow(
                sheet.id(),
                sheet.memberId(),
                sheet.organisationId(),
                sheet.lotId(),
                share.organisationName(),
                share.lead(),
                lot.number(),
                lot.title(),
                sheet.state(),
                sheet.dueAt(),
                sheet.isLate(),
                DraftReaders.mayRead(actor, grouping, sheet));
    }

    private static String reviewerName(BiddingConsortium grouping, Section section) {
        UUID reviewer = section.hands().reviewerMemberId();
        return reviewer == null ? grouping.leadName() : grouping.share(reviewer).organisationName();
    }

    /**
     * Returns a section with its text.
     *
     * @throws NotFound for all users but its writer, its reviewer and the lead
     */
    public SectionView section(Actor actor, UUID sectionId) {
        Section section = sections.findById(sectionId).orElseThrow(NotFound::new);
        DraftReaders.ReadableDraft draft = readers.of(actor, section);
        BiddingConsortium grouping = draft.grouping();
        BiddingConsortium.Lot lot = grouping.lot(section.hands().lotId());
        boolean own = section.hands().isWrittenBy(actor);
        boolean led = grouping.isLedBy(actor) && draft.isOpen();
        return new SectionView(
                sectionId,
                grouping.id(),
                grouping.name(),
                grouping.leadName(),
                grouping.share(section.hands().memberId()).organisationName(),
                reviewerName(grouping, section),
                lot.number(),
                lot.title(),
                section.brief(),
                section.text().title(),
                section.text().markdown(),
                section.number(),
                section.state(),
                section.comment(),
                section.cycle().dueAt(),
                section.isLate(),
                section.cycle().sentBackTimes(),
                section.changedAt(),
                own,
                grouping.isLedBy(actor),
                own && section.state().isOpen() && draft.isOpen(),
                section.state() == SectionState.IN_REVIEW
                        && draft.isOpen()
                        && ContributionAccess.mayReview(
                                actor,
                                grouping,
                                section,
                                ContributionAccess.isReviewerBarred(groupings, grouping, section)),
                led && section.state().mayBeLimited(),
                led && section.state() == SectionState.DISPUTED,
                led && section.state().isOpen(),
                led && section.state().isOpen() && section.cycle().mayBeReassigned(clock.now()),
                draft.rest(),
                history(drafts.of(sectionId)));
    }

    private List<SectionView.Saved> history(List<SectionDraft> saved) {
        Map<UUID, String> names = people.namesOf(saved.stream()
                .map(SectionDraft::writtenBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return saved.stream()
                .map(draft -> new SectionView.Saved(
                        draft.number(),
                        draft.writtenAt(),
                        draft.isAside(),
                        draft.writtenBy() == null ? null : names.get(draft.writtenBy())))
                .toList();
    }

    /**
     * Refuses a user who may not read the section.
     *
     * @throws NotFound for all users but its writer, its reviewer and the
     * lead
     */
    public void requireReadable(Actor actor, UUID sectionId) {
        readers.of(actor, sections.findById(sectionId).orElseThrow(NotFound::new));
    }

    /**
     * Compares two saved versions of a section's text.
     *
     * @throws NotFound as for {@link #draft}
     */
    public TextDifference difference(Actor actor, UUID sectionId, int earlier, int later) {
        return TextDifference.between(
                draft(actor, sectionId, earlier).markdown(),
                draft(actor, sectionId, later).markdown());
    }

    /**
     * Returns one saved text of a section.
     *
     * @throws NotFound for all users but its writer, its reviewer and the lead
     */
    public SectionText draft(Actor actor, UUID sectionId, int version) {
        requireReadable(actor, sectionId);
        return drafts.find(sectionId, version).orElseThrow(NotFound::new).text();
    }

    /**
     * Returns a member's price.
     *
     * @throws NotFound for all users but its member and the lead
     */
    public PriceView price(Actor actor, UUID priceSheetId) {
        PriceSheet sheet = sheets.findById(priceSheetId).orElseThrow(NotFound::new);
        return price(actor, readers.of(actor, sheet), sheet);
    }

    private @Nullable String frameName(PriceSheet sheet) {
        UUID frame = sheet.frameId();
        return frame == null
                ? null
                : frames.findById(frame).map(LotPriceFrame::fileName).orElse(null);
    }

    private PriceView price(Actor actor, DraftReaders.ReadableDraft draft, PriceSheet sheet) {
        BiddingConsortium grouping = draft.grouping();
        BiddingConsortium.Share share = grouping.share(sheet.memberId());
        BiddingConsortium.Lot lot = grouping.lot(sheet.lotId());
        boolean own = actor.actsFor(sheet.organisationId());
        boolean open = own && draft.isOpen();
        return new PriceView(
                sheet.id(),
                grouping.id(),
                grouping.name(),
                grouping.leadName(),
                share.organisationName(),
                lot.number(),
                lot.title(),
                sheet.amount(),
                share.amount(),
                AbnormallyLowPrice.estimate(grouping, share),
                sheet.lines(),
                sheet.state(),
                sheet.number(),
                sheet.justification(),
                sheet.remark(),
                sheet.cycle().extensionReason(),
                frameName(sheet),
                sheet.dueAt(),
                sheet.isLate(),
                sheet.changedAt(),
                own,
                open && sheet.state() == PriceSheetState.TODO,
                open && sheet.state() == PriceSheetState.UNJUSTIFIED,
                open && sheet.state() == PriceSheetState.GIVEN && actor.maySign(),
                draft.rest());
    }
}
