package org.cordee.tender;

import java.util.List;
import java.util.UUID;

/** The result of uploading a notice. */
public sealed interface NoticeOutcome {

    /**
     * A consultation was created from the notice.
     *
     * @param originalUnknown whether it is a corrigendum of a notice that was never received
     * @param remarks the values that could not be read and were left out
     */
    record Imported(UUID consultationId, boolean originalUnknown, List<Flaw> remarks) implements NoticeOutcome {}

    /** The same notice was received before; nothing changed. */
    record AlreadyKnown(UUID consultationId) implements NoticeOutcome {}

    /**
     * The notice corrected a consultation.
     *
     * @param remarks the values that could not be read and were left out
     */
    record Corrected(UUID consultationId, List<NoticeChange> changes, List<Flaw> remarks) implements NoticeOutcome {

        /** Creates the result of a notice that was read whole. */
        public Corrected(UUID consultationId, List<NoticeChange> changes) {
            this(consultationId, changes, List.of());
        }
    }

    /** The notice was refused and nothing was stored. */
    record Refused(List<Flaw> flaws) implements NoticeOutcome {}
}
