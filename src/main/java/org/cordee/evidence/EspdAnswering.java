package org.cordee.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.document.Documents;
import org.cordee.espd.AnsweringRequest;
import org.cordee.espd.AnsweringRequest.AnsweredRequest;
import org.cordee.espd.EspdFacts;
import org.cordee.espd.EspdHead;
import org.cordee.espd.EspdId;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdRequest;
import org.cordee.espd.ReadingEspd;
import org.cordee.espd.ReadingEspd.ReadEspd;
import org.cordee.evidence.EspdResponders.Operators;
import org.cordee.evidence.EspdResponders.Responder;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** Answers the ESPD request of a consortium for one of its operators, as the records stand now. */
@Component
class EspdAnswering {

    private static final String AGENCY = "CORDEE";
    private static final String VERSION = "4.1.0";

    private final EspdRequestFiles requests;
    private final Documents documents;
    private final EspdResponders responders;
    private final EspdFactsReading facts;
    private final ReadingEspd reading;
    private final AnsweringRequest answering;

    EspdAnswering(
            EspdRequestFiles requests,
            Documents documents,
            EspdResponders responders,
            EspdFactsReading facts,
            ReadingEspd reading,
            AnsweringRequest answering) {
        this.requests = requests;
        this.documents = documents;
        this.responders = responders;
        this.facts = facts;
        this.reading = reading;
        this.answering = answering;
    }

    Optional<ReadEspd<EspdRequest>> request(UUID consortiumId) {
        return requests.findById(consortiumId).map(file -> reading.request(documents.bytes(file.documentId())));
    }

    /** Returns the operators for which one member responds: itself first, then those on which it relies. */
    List<Responder> respondersOf(EvidenceFile file) {
        Operators operators = responders.of(file.consortiumId());
        return Stream.concat(
                        operators.member(file.organisationId()).stream(),
                        responders.reliedUpon(operators, file.organisationId()).stream())
                .toList();
    }

    /** @throws NotFound for an organisation for which the member does not respond */
    Responder responder(EvidenceFile file, UUID responderId) {
        return respondersOf(file).stream()
                .filter(one -> one.organisationId().equals(responderId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    AnsweredRequest answer(EspdRequest request, EvidenceFile file, Responder who, Instant now) {
        Operators operators = responders.of(file.consortiumId());
        EspdFacts known = who.role() == OperatorRole.RELIED_UPON
                ? facts.ofReliedUpon(request, operators, who, file)
                : facts.ofMember(request, operators, who, file);
        return answering.answer(request, known, head(file, who, now));
    }

    /** Identifies the response by its evidence, its operator and the second of its confirmation. */
    private static EspdHead head(EvidenceFile file, Responder who, Instant now) {
        OffsetTime at = OffsetTime.ofInstant(Instant.ofEpochSecond(now.getEpochSecond()), Deadline.PARIS);
        String name = file.id() + "-" + who.organisationId() + "-" + now.getEpochSecond();
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new EspdHead(
                EspdId.of("ESPDRES-" + uuid, AGENCY),
                EspdId.of(uuid.toString(), AGENCY),
                false,
                LocalDate.ofInstant(now, Deadline.PARIS),
                at,
                VERSION,
                null);
    }
}
