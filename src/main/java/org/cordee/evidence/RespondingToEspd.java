package org.cordee.evidence;

import java.util.List;
import java.util.UUID;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.espd.AnsweringRequest.AnsweredRequest;
import org.cordee.espd.EspdRequest;
import org.cordee.espd.EspdResponse;
import org.cordee.espd.PrintingEspd;
import org.cordee.espd.ReadingEspd;
import org.cordee.espd.WritingEspd;
import org.cordee.evidence.EspdResponders.Responder;
import org.cordee.evidence.EspdResponseFile.WrittenResponse;
import org.cordee.evidence.EvidenceAccess.LockedEvidence;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a member answer the ESPD request: it states once what its records do not answer, and confirms the response, as
 * XML and PDF. Only the member's own declaration on honour answers the exclusion grounds.
 */
@Component
@Transactional
public class RespondingToEspd {

    private final EvidenceAccess desk;
    private final EspdRecords records;
    private final EspdRequestFiles requests;
    private final EspdResponseFiles responses;
    private final SubcontractorDeclarations declarations;
    private final EspdAnswering answering;
    private final Documents documents;
    private final WritingEspd writing;
    private final ReadingEspd reading;
    private final PrintingEspd printing;

    RespondingToEspd(
            EvidenceAccess desk,
            EspdRecords records,
            EspdRequestFiles requests,
            EspdResponseFiles responses,
            SubcontractorDeclarations declarations,
            EspdAnswering answering,
            Documents documents,
            WritingEspd writing,
            ReadingEspd reading,
            PrintingEspd printing) {
        this.desk = desk;
        this.records = records;
        this.requests = requests;
        this.responses = responses;
        this.declarations = declarations;
        this.answering = answering;
        this.documents = documents;
        this.writing = writing;
        this.reading = reading;
        this.printing = printing;
    }

    /**
     * Stores the answers of the member. The same answers again change nothing.
     *
     * @throws NotFound for all users but the member itself
     */
    public void state(Actor actor, UUID evidenceFileId, EspdStatement said) {
        LockedEvidence held = desk.lockForMember(actor, evidenceFileId);
        UUID organisation = held.file().organisationId();
        EspdRecord own = records.findByOrganisationId(organisation).orElseGet(() -> new EspdRecord(organisation));
        own.state(held.act(), held.file(), said);
        records.saveAndFlush(own);
    }

    /**
     * Writes the response of the member, or of an operator on which it relies, in the place of an earlier one.
     *
     * @param responderId the organisation that responds
     * @throws NotFound for all users but the member itself, without a request, and for an organisation for which the
     * member does not respond
     * @throws RuleViolation {@code application.espd.not-declared} before the operator has declared on its honour, and
     * {@code application.espd.nothing-answered} when no criterion of the request has an answer: the standard knows no
     * response without one
     */
    public void confirm(Actor actor, UUID evidenceFileId, UUID responderId) {
        LockedEvidence held = desk.lockForMember(actor, evidenceFileId);
        EvidenceFile file = held.file();
        EspdRequestFile asked = requests.findById(file.consortiumId()).orElseThrow(NotFound::new);
        Responder who = answering.responder(file, responderId);
        requireDeclared(file, who);
        EspdRequest request =
                reading.request(documents.bytes(asked.documentId())).content();
        AnsweredRequest answered =
                answering.answer(request, file, who, held.act().at());
        if (answered.response().answers().isEmpty()) {
            throw new RuleViolation("application.espd.nothing-answered");
        }
        EspdResponseFile own = responses
                .findByEvidenceFileIdAndResponderId(evidenceFileId, responderId)
                .orElseGet(() -> new EspdResponseFile(file, responderId));
        own.confirm(
                held.act(),
                file.organisationId(),
                new WrittenResponse(
                        asked.documentId(),
                        stored(file, "dume.xml", "application/xml", xml(answered.response())),
                        stored(file, "dume.pdf", "application/pdf", printing.pdf(answered.response(), answered.open())),
                        answered.open().size()));
        responses.saveAndFlush(own);
    }

    private void requireDeclared(EvidenceFile file, Responder who) {
        boolean declared = who.organisationId().equals(file.organisationId())
                ? file.declaration() != null
                : declarations
                        .findByEvidenceFileIdAndSubcontractorId(file.id(), who.organisationId())
                        .filter(one -> one.declaredAt() != null)
                        .isPresent();
        if (!declared) {
            throw new RuleViolation("application.espd.not-declared");
        }
    }

    /** Writes the file and reads it back: what the buyer reads is what was answered. */
    private byte[] xml(EspdResponse response) {
        byte[] xml = writing.write(response);
        List<String> differing = response.differingParts(reading.response(xml).content());
        if (!differing.isEmpty()) {
            throw new IllegalStateException("the written ESPD response "
                    + response.head().id().value() + " differs in " + String.join(", ", differing));
        }
        return xml;
    }

    private UUID stored(EvidenceFile file, String name, String mediaType, byte[] bytes) {
        StoredDocument kept = documents.storeOwn(
                bytes, name, mediaType, ConfidentialityLevel.CONSOLIDATED_PRICE, file.consortiumId());
        return kept.id();
    }
}
