package org.cordee.agreement.web;

import jakarta.validation.Valid;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.AnsweringAgreement;
import org.cordee.agreement.ArbitratingAgreement;
import org.cordee.agreement.CheckedFile;
import org.cordee.agreement.CheckingSignedFile;
import org.cordee.agreement.ReleasingAgreement;
import org.cordee.agreement.web.AgreementBodies.AgreementDecision;
import org.cordee.agreement.web.AgreementBodies.ReleasedAgreement;
import org.cordee.agreement.web.AgreementBodies.SignatureBody;
import org.cordee.agreement.web.AgreementBodies.WhyUnsigned;
import org.cordee.agreement.web.AgreementBodies.WordingBody;
import org.cordee.shared.Actor;
import org.cordee.shared.SigningAct;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads, writes, signs and refuses the agreement of a consortium. */
@RestController
@RequestMapping("/api/v1")
class AgreementResource {

    private final AgreementReading reading;
    private final ReleasingAgreement releasing;
    private final AnsweringAgreement answering;
    private final ArbitratingAgreement arbitrating;
    private final CheckingSignedFile checking;

    AgreementResource(
            AgreementReading reading,
            ReleasingAgreement releasing,
            AnsweringAgreement answering,
            ArbitratingAgreement arbitrating,
            CheckingSignedFile checking) {
        this.reading = reading;
        this.releasing = releasing;
        this.answering = answering;
        this.arbitrating = arbitrating;
        this.checking = checking;
    }

    @GetMapping("/consortia/{id}/agreement")
    AgreementView read(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }

    @GetMapping(path = "/consortia/{id}/agreement/file", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reading.pdf(actor, id));
    }

    @GetMapping(path = "/consortia/{id}/agreement/annexes/{annexId}/file", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> annex(Actor actor, @PathVariable UUID id, @PathVariable UUID annexId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reading.annex(actor, id, annexId));
    }

    @GetMapping(path = "/consortia/{id}/agreement/signatures/file", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> signatures(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reading.signatureSheet(actor, id));
    }

    /** Says which paper the request's body is, and who signed what and when. The body is not stored. */
    @PostMapping(path = "/consortia/{id}/agreement/check", consumes = MediaType.ALL_VALUE)
    CheckedFile check(Actor actor, @PathVariable UUID id, InputStream body) {
        return checking.check(actor, id, body);
    }

    @PostMapping("/consortia/{id}/agreement")
    ResponseEntity<ReleasedAgreement> release(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WordingBody body) {
        UUID agreement = releasing.release(actor, id, body.wording());
        return ResponseEntity.created(URI.create("/api/v1/consortia/" + id + "/agreement"))
                .body(new ReleasedAgreement(agreement));
    }

    @SigningAct
    @PostMapping("/agreements/{id}/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(Actor actor, @PathVariable UUID id, @Valid @RequestBody SignatureBody body) {
        answering.sign(actor, id, body.evidence());
    }

    @PostMapping("/agreements/{id}/changes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askChanges(Actor actor, @PathVariable UUID id, @Valid @RequestBody WhyUnsigned body) {
        answering.askChanges(actor, id, body.comment());
    }

    @PostMapping("/agreements/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Actor actor, @PathVariable UUID id, @Valid @RequestBody WhyUnsigned body) {
        answering.refuse(actor, id, body.comment());
    }

    @PostMapping("/consortia/{id}/agreement/arbitration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arbitrate(Actor actor, @PathVariable UUID id, @Valid @RequestBody AgreementDecision body) {
        switch (body.decision()) {
            case RETRY -> arbitrating.retry(actor, id);
            case RENEGOTIATE -> arbitrating.renegotiate(actor, id);
            case REPLACE -> arbitrating.replace(actor, id);
        }
    }
}
