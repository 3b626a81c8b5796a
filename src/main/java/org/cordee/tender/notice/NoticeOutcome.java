package org.cordee.tender.notice;

import java.util.List;
import java.util.UUID;
import org.cordee.tender.content.Flaw;

/** What came of handing in a notice. */
public sealed interface NoticeOutcome {

    /**
     * A consultation was opened.
     *
     * @param originalUnknown it is a corrigendum of a notice that was never received
     */
    record Imported(UUID consultationId, boolean originalUnknown) implements NoticeOutcome {}

    /** This very notice was received before; nothing changed. */
    record AlreadyKnown(UUID consultationId) implements NoticeOutcome {}

    /** The notice corrected a consultation. */
    record Corrected(UUID consultationId, List<NoticeChange> changes) implements NoticeOutcome {}

    /** Nothing was stored. */
    record Refused(List<Flaw> flaws) implements NoticeOutcome {}
}
