package org.cordee.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The ESPD response of one operator as its member confirmed it: of the member itself, or of an operator on which it
 * relies. Only a confirmed response is read by the lead and put into the package. What was confirmed before is kept with
 * its date.
 */
@Entity
@Table(name = "espd_response")
class EspdResponseFile extends Aggregate {

    static final int MOST_EARLIER = 20;

    private UUID consortiumId;

    private UUID evidenceFileId;

    private UUID responderId;

    private @Nullable UUID requestDocumentId;

    private @Nullable UUID xmlId;

    private @Nullable UUID pdfId;

    private int openQuestions;

    private @Nullable Instant confirmedAt;

    @ElementCollection
    @CollectionTable(name = "espd_response_earlier", joinColumns = @JoinColumn(name = "response_id"))
    @OrderColumn(name = "entry_no")
    private final List<EarlierConfirmation> earlier = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EspdResponseFile() {}

    /** @param responderId the organisation that responds */
    EspdResponseFile(EvidenceFile of, UUID responderId) {
        super(Ids.next());
        consortiumId = of.consortiumId();
        evidenceFileId = of.id();
        this.responderId = responderId;
    }

    /**
     * The written response.
     *
     * @param openQuestions the number of questions without an answer
     */
    record WrittenResponse(UUID requestDocumentId, UUID xmlId, UUID pdfId, int openQuestions) {}

    /** Takes the place of what was confirmed before, of which the last confirmations are kept. */
    void confirm(Act act, UUID organisationId, WrittenResponse written) {
        if (confirmedAt != null && requestDocumentId != null && xmlId != null && pdfId != null) {
            if (earlier.size() == MOST_EARLIER) {
                earlier.remove(0);
            }
            earlier.add(new EarlierConfirmation(confirmedAt, requestDocumentId, xmlId, pdfId, openQuestions));
        }
        requestDocumentId = written.requestDocumentId();
        xmlId = written.xmlId();
        pdfId = written.pdfId();
        openQuestions = written.openQuestions();
        confirmedAt = act.at();
        record(new ApplicationEvent.EspdResponseConfirmed(
                act.eventHeader(consortiumId), evidenceFileId, organisationId, responderId));
    }

    boolean answers(EspdRequestFile request) {
        return request.documentId().equals(requestDocumentId);
    }

    /** Returns the confirmations before the present one, the first one first. */
    List<EarlierConfirmation> earlier() {
        return List.copyOf(earlier);
    }

    UUID evidenceFileId() {
        return evidenceFileId;
    }

    UUID responderId() {
        return responderId;
    }

    @Nullable
    UUID xmlId() {
        return xmlId;
    }

    @Nullable
    UUID pdfId() {
        return pdfId;
    }

    int openQuestions() {
        return openQuestions;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }
}
