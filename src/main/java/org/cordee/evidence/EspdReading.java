package org.cordee.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.document.Documents;
import org.cordee.document.Download;
import org.cordee.espd.AnsweringRequest.AnsweredRequest;
import org.cordee.espd.EspdProcedure;
import org.cordee.espd.EspdProcedure.EspdLot;
import org.cordee.espd.EspdRequest;
import org.cordee.espd.ListingCriteria;
import org.cordee.espd.ListingCriteria.CriterionKind;
import org.cordee.espd.OpenAnswer;
import org.cordee.espd.PrintingEspd;
import org.cordee.espd.ReadingEspd.ReadEspd;
import org.cordee.espd.ReadingFormerResponse;
import org.cordee.espd.ReadingFormerResponse.FormerFacts;
import org.cordee.evidence.EspdRequestView.BroughtRequest;
import org.cordee.evidence.EspdResponders.Responder;
import org.cordee.evidence.EspdView.EspdQuestion;
import org.cordee.evidence.EspdView.EspdResponder;
import org.cordee.organisation.Siren;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the ESPD of a member: what is asked, what its records answer and what stays open. The lead reads only confirmed
 * responses.
 */
@Component
@Transactional(readOnly = true)
public class EspdReading {

    private final EvidenceFiles files;
    private final ConsortiumLookup consortia;
    private final FormsReading forms;
    private final EspdRecords records;
    private final EspdRequestFiles requests;
    private final EspdResponseFiles responses;
    private final EspdAnswering answering;
    private final ListingCriteria listing;
    private final ReadingFormerResponse formerResponses;
    private final PrintingEspd printing;
    private final Documents documents;
    private final BusinessClock clock;

    EspdReading(
            EvidenceFiles files,
            ConsortiumLookup consortia,
            FormsReading forms,
            EspdRecords records,
            EspdRequestFiles requests,
            EspdResponseFiles responses,
            EspdAnswering answering,
            ListingCriteria listing,
            ReadingFormerResponse formerResponses,
            PrintingEspd printing,
            Documents documents,
            BusinessClock clock) {
        this.files = files;
        this.consortia = consortia;
        this.forms = forms;
        this.records = records;
        this.requests = requests;
        this.responses = responses;
        this.answering = answering;
        this.listing = listing;
        this.formerResponses = formerResponses;
        this.printing = printing;
        this.documents = documents;
        this.clock = clock;
    }

    /** The files of a confirmed response. */
    public enum EspdFormat {
        XML,
        PDF
    }

    /**
     * Returns the member's ESPD.
     *
     * @throws NotFound for all users but the member itself
     */
    public EspdView view(Actor actor, UUID evidenceFileId) {
        EvidenceFile file = own(actor, evidenceFileId);
        ConsortiumFacts grouping = consortia.consortium(file.consortiumId());
        EspdStatement said = records.findByOrganisationId(file.organisationId())
                .map(EspdRecord::statement)
                .orElse(EspdStatement.NOTHING);
        EspdRequest request =
                answering.request(file.consortiumId()).map(ReadEspd::content).orElse(null);
        List<EspdResponder> responders = request == null
                ? List.of()
                : answering.respondersOf(file).stream()
                        .map(who -> responder(request, file, who))
                        .toList();
        return new EspdView(
                file.id(),
                file.consortiumId(),
                grouping.name(),
                request != null,
                grouping.state().isAlive() && !grouping.deadline().hasPassed(clock.now()),
                file.declaration() != null,
                said,
                request == null ? List.of() : questions(request, file, said, responders),
                responders);
    }

    /**
     * Returns the buyer's request.
     *
     * @throws NotFound for all users but the lead
     */
    public EspdRequestView request(Actor actor, UUID consortiumId) {
        ConsortiumFacts grouping = forms.requireLead(actor, consortiumId);
        EspdRequestFile file = requests.findById(consortiumId).orElse(null);
        return new EspdRequestView(
                consortiumId,
                grouping.name(),
                grouping.state().isAlive(),
                file == null
                        ? null
                        : brought(file, answering.request(consortiumId).orElseThrow(NotFound::new)));
    }

    private BroughtRequest brought(EspdRequestFile file, ReadEspd<EspdRequest> read) {
        EspdProcedure procedure = read.content().procedure();
        return new BroughtRequest(
                file.name(),
                file.uploadedAt(),
                Objects.requireNonNullElse(procedure.buyer().name(), ""),
                procedure.reference().value(),
                procedure.lots().stream().map(EspdLot::id).toList(),
                listing.of(read.content()),
                read.remarks());
    }

    private EspdResponder responder(EspdRequest request, EvidenceFile file, Responder who) {
        EspdResponseFile confirmed = responses
                .findByEvidenceFileIdAndResponderId(file.id(), who.organisationId())
                .orElse(null);
        return new EspdResponder(
                who.organisationId(),
                who.place().legalName(),
                who.role(),
                answering.answer(request, file, who, clock.now()).open(),
                confirmed == null ? null : confirmed.confirmedAt(),
                confirmed != null && !isOfPresentRequest(confirmed, file.consortiumId()),
                confirmed == null
                        ? List.of()
                        : confirmed.earlier().stream()
                                .map(EarlierConfirmation::confirmedAt)
                                .toList());
    }

    private boolean isOfPresentRequest(EspdResponseFile confirmed, UUID consortiumId) {
        return requests.findById(consortiumId).filter(confirmed::answers).isPresent();
    }

    /** Returns the grounds and capacities that stay open for the member, and those that it has answered here. */
    private List<EspdQuestion> questions(
            EspdRequest request, EvidenceFile file, EspdStatement said, List<EspdResponder> responders) {
        Set<String> asked = new LinkedHashSet<>();
        responders.stream()
                .filter(one -> one.responderId().equals(file.organisationId()))
                .flatMap(one -> one.open().stream())
                .map(OpenAnswer::code)
                .filter(Objects::nonNull)
                .forEach(asked::add);
        said.grounds().forEach(one -> asked.add(one.code()));
        said.capacities().forEach(one -> asked.add(one.code()));
        return listing.of(request).stream()
                .filter(one -> one.kind() == CriterionKind.EXCLUSION || one.kind() == CriterionKind.SELECTION)
                .filter(one -> asked.contains(one.code()))
                .map(one -> new EspdQuestion(one.code(), one.kind(), one.part(), one.name(), one.asks()))
                .toList();
    }

    /**
     * Reads an earlier response of the member, so that it need not answer again (R2143-4). Nothing is stored: the member
     * reads the answers and states them. Grounds that its declaration on honour answers are left out.
     *
     * @throws NotFound for all users but the member itself
     * @throws RuleViolation for a file that is no valid response, and for the response of another operator
     */
    public EspdStatement former(Actor actor, UUID evidenceFileId, byte[] response) {
        EspdView shown = view(actor, evidenceFileId);
        FormerFacts former = read(response);
        EvidenceFile file = own(actor, evidenceFileId);
        requireOwn(answering.responder(file, file.organisationId()), former);
        Set<String> asked = new LinkedHashSet<>();
        shown.criteria().forEach(one -> asked.add(one.code()));
        List<StatedRepresentative> persons = former.operator().representatives().stream()
                .limit(EspdStatement.MOST_REPRESENTATIVES)
                .map(one -> new StatedRepresentative(one.firstName(), one.familyName(), one.position()))
                .toList();
        EspdStatement read = new EspdStatement(
                former.grounds().stream()
                        .filter(one -> asked.contains(one.code()))
                        .map(one -> new StatedGround(one.code(), one.applies(), one.explanation(), one.measures()))
                        .toList(),
                former.capacities().stream()
                        .filter(one -> asked.contains(one.code()))
                        .map(one -> new StatedCapacity(one.code(), one.alone(), one.answer(), one.description()))
                        .toList(),
                persons.isEmpty() ? shown.statement().representatives() : persons,
                shown.statement().insured());
        return shown.statement().answering(asked, read);
    }

    private FormerFacts read(byte[] response) {
        try {
            return formerResponses.read(response);
        } catch (RuleViolation no) {
            throw RuleViolation.together(no.all().stream()
                    .map(one -> RuleViolation.of("file", one.key(), one.arguments()))
                    .toList());
        }
    }

    /** An operator is known by its SIREN: another establishment of it may have responded. */
    private static void requireOwn(Responder who, FormerFacts former) {
        Siren siren = who.place().siren();
        boolean own = siren == null
                || former.operator().party().ids().stream()
                        .anyMatch(id -> id.value().replaceAll("\\s", "").startsWith(siren.value()));
        if (!own) {
            throw RuleViolation.of("file", "application.espd.other-operator");
        }
    }

    /**
     * Returns a response as it would be now, as a PDF that is marked as a draft.
     *
     * @throws NotFound for all users but the member itself, and without a request
     */
    public byte[] draft(Actor actor, UUID evidenceFileId, UUID responderId) {
        EvidenceFile file = own(actor, evidenceFileId);
        EspdRequest request = answering
                .request(file.consortiumId())
                .orElseThrow(NotFound::new)
                .content();
        AnsweredRequest now = answering.answer(request, file, answering.responder(file, responderId), clock.now());
        return printing.pdf(now.response(), now.open());
    }

    /**
     * Returns a confirmed response.
     *
     * @param confirmation the number of an earlier confirmation, from 1; null for the present one
     * @throws NotFound for all users but the member and the lead, and before it was confirmed
     */
    public Download confirmed(
            Actor actor, UUID evidenceFileId, UUID responderId, EspdFormat format, @Nullable Integer confirmation) {
        EvidenceFile file = files.findById(evidenceFileId).orElseThrow(NotFound::new);
        UUID lead = consortia.consortium(file.consortiumId()).leadOrganisationId();
        if (!actor.actsFor(file.organisationId()) && !actor.actsFor(lead)) {
            throw new NotFound();
        }
        EspdResponseFile one = responses
                .findByEvidenceFileIdAndResponderId(evidenceFileId, responderId)
                .orElseThrow(NotFound::new);
        return document(one, format, confirmation).map(documents::download).orElseThrow(NotFound::new);
    }

    private static Optional<UUID> document(EspdResponseFile one, EspdFormat format, @Nullable Integer confirmation) {
        if (confirmation == null) {
            return Optional.ofNullable(format == EspdFormat.XML ? one.xmlId() : one.pdfId());
        }
        List<EarlierConfirmation> earlier = one.earlier();
        if (confirmation < 1 || confirmation > earlier.size()) {
            return Optional.empty();
        }
        EarlierConfirmation wanted = earlier.get(confirmation - 1);
        return Optional.of(format == EspdFormat.XML ? wanted.xmlId() : wanted.pdfId());
    }

    /** Returns the confirmed responses to the present request, of all members. */
    Stream<EspdResponseFile> present(UUID consortiumId) {
        EspdRequestFile request = requests.findById(consortiumId).orElse(null);
        return request == null
                ? Stream.of()
                : responses.findByConsortiumIdOrderById(consortiumId).stream().filter(one -> one.answers(request));
    }

    private EvidenceFile own(Actor actor, UUID evidenceFileId) {
        EvidenceFile file = files.findById(evidenceFileId).orElseThrow(NotFound::new);
        if (!actor.actsFor(file.organisationId())) {
            throw new NotFound();
        }
        return file;
    }
}
