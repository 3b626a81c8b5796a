package org.cordee.tender;

import java.util.List;
import java.util.UUID;

/** The result of uploading a notice. */
public sealed interface NoticeOutcome {

    /**
     * A consultation was created from the notice.
     *
     * @param originalUnknown whether it is a corrigendum of a notice that was never received
     */
    record Imported(UUID consultationId, boolean originalUnknown) implements NoticeOutcome {}

    /** The same notice was received before; nothing changed. */
    record AlreadyKnown(UUID consultationId) implements NoticeOutcome {}

    /** The notice corrected a consultation. */
    record Corrected(UUID consultationId, List<NoticeChange> changes) implements NoticeOutcome {}

    /** The notice was refused and nothing was stored. */
    record Refused(List<Flaw> flaws) implements NoticeOutcome {}
}
