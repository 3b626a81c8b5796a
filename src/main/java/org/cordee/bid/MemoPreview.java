package org.cordee.bid;

import java.util.List;
import java.util.UUID;
import org.cordee.document.BidDossier;
import org.cordee.document.TechnicalMemo;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints the sections that the user may read on the pages of the memo, before the memo itself exists. */
@Component
@Transactional(readOnly = true)
public class MemoPreview {

    private final BidReading reading;
    private final DraftReaders readers;
    private final Sections sections;
    private final SectionPrinter printing;

    MemoPreview(BidReading reading, DraftReaders readers, Sections sections, SectionPrinter printing) {
        this.reading = reading;
        this.readers = readers;
        this.sections = sections;
        this.printing = printing;
    }

    /**
     * Returns the saved texts as PDF/A, in the order of the outline.
     *
     * @throws NotFound when the user is not in the consortium, or may read no section
     */
    public byte[] pdf(Actor actor, UUID consortiumId) {
        List<UUID> readable = reading.sections(actor, consortiumId).stream()
                .filter(SectionRow::readable)
                .map(SectionRow::sectionId)
                .toList();
        if (readable.isEmpty()) {
            throw new NotFound();
        }
        BiddingConsortium grouping = readers.of(actor, consortiumId).grouping();
        List<BidDossier.Section> printed = sections.of(consortiumId).stream()
                .filter(section -> readable.contains(section.id()))
                .map(section ->
                        printing.section(grouping, section.id(), section.hands().memberId(), section.text()))
                .toList();
        return TechnicalMemo.sections(printed);
    }
}
