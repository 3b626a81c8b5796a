package org.cordee.submission;

import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.BidContents;
import org.cordee.document.dossier.Memo;
import org.cordee.document.dossier.SectionPages;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Holds the buyer's page limits against the memo as it will be printed: what is too long may not be read. */
@Component
class PageLimits {

    private final BidContents contents;
    private final Dossiers dossiers;

    PageLimits(BidContents contents, Dossiers dossiers) {
        this.contents = contents;
        this.dossiers = dossiers;
    }

    /** Nothing is printed when no section has a limit. @throws RuleViolation naming the first section that is too long */
    void requireHeld(UUID consortiumId, Instant frozenAt) {
        if (contents.sections(consortiumId).stream().allMatch(section -> section.maxPages() == null)) {
            return;
        }
        Memo memo = Memo.of(dossiers.of(consortiumId, frozenAt));
        for (int index = 0; index < memo.pages().size(); index++) {
            SectionPages pages = memo.pages().get(index);
            Integer allowed = pages.allowed();
            if (allowed != null && pages.count() > allowed) {
                throw new RuleViolation("submission.freeze.too-many-pages", index + 1, pages.count(), allowed);
            }
        }
    }
}
