package org.cordee.remark;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** The events about remarks on sections. They contain ids only; their time concerns the readers of the section alone. */
public sealed interface RemarkEvent extends ConsortiumFact {

    /**
     * A reader of a section wrote a remark.
     *
     * @param mentioned the organisations that are asked to read it, which are notified
     */
    record RemarkWritten(EventHeader stamp, UUID remarkId, UUID sectionId, List<UUID> mentioned)
            implements RemarkEvent {}

    /**
     * A reader of a section replied to a remark.
     *
     * @param mentioned the organisations that are asked to read it, which are notified
     */
    record RemarkReplied(EventHeader stamp, UUID replyId, UUID remarkId, UUID sectionId, List<UUID> mentioned)
            implements RemarkEvent {}

    record RemarkResolved(EventHeader stamp, UUID remarkId, UUID sectionId) implements RemarkEvent {}

    record RemarkReopened(EventHeader stamp, UUID remarkId, UUID sectionId) implements RemarkEvent {}
}
