package org.cordee.bid;

import java.util.UUID;
import org.cordee.document.BidDossier;
import org.cordee.document.TechnicalMemo;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints a section exactly as the memo will print it, also before it is approved. */
@Component
@Transactional(readOnly = true)
public class SectionPreview {

    private final DraftReaders readers;
    private final Sections sections;
    private final SectionPrinter printing;

    SectionPreview(DraftReaders readers, Sections sections, SectionPrinter printing) {
        this.readers = readers;
        this.sections = sections;
        this.printing = printing;
    }

    /**
     * Returns the saved text as PDF/A.
     *
     * @throws NotFound for all users but its writer, its reviewer and the lead
     */
    public byte[] pdf(Actor actor, UUID sectionId) {
        return TechnicalMemo.section(section(actor, sectionId));
    }

    /**
     * Counts the printed pages, which the buyer's limit applies to.
     *
     * @throws NotFound as for {@link #pdf}
     */
    public int pages(Actor actor, UUID sectionId) {
        return TechnicalMemo.pages(section(actor, sectionId));
    }

    private BidDossier.Section section(Actor actor, UUID sectionId) {
        Section section = sections.findById(sectionId).orElseThrow(NotFound::new);
        BiddingConsortium grouping = readers.of(actor, section).grouping();
        return printing.section(grouping, sectionId, section.hands().memberId(), section.text());
    }
}
