package org.cordee.consortium.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.GivingCapacity;
import org.cordee.consortium.InvitationPage;
import org.cordee.consortium.KeepingCapacity;
import org.cordee.consortium.NdaText;
import org.cordee.consortium.SigningNda;
import org.cordee.consortium.UnfinishedCapacity;
import org.cordee.consortium.web.InvitationBodies.Capacity;
import org.cordee.consortium.web.InvitationBodies.CapacityDraft;
import org.cordee.consortium.web.InvitationBodies.Colleague;
import org.cordee.consortium.web.InvitationBodies.Comment;
import org.cordee.consortium.web.InvitationBodies.Refusal;
import org.cordee.consortium.web.InvitationBodies.Signature;
import org.cordee.consortium.web.InvitationBodies.Text;
import org.cordee.shared.Actor;
import org.cordee.shared.SigningAct;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the acts of the candidate on its invitation. */
@RestController
@RequestMapping("/api/v1/invitations/{id}")
class InvitationResource {

    private final ConsortiumReading reading;
    private final AnsweringInvitation answering;
    private final SigningNda signing;
    private final KeepingCapacity keeping;
    private final GivingCapacity giving;
    private final CurrentActor current;

    InvitationResource(
            ConsortiumReading reading,
            AnsweringInvitation answering,
            SigningNda signing,
            KeepingCapacity keeping,
            GivingCapacity giving,
            CurrentActor current) {
        this.reading = reading;
        this.answering = answering;
        this.signing = signing;
        this.keeping = keeping;
        this.giving = giving;
        this.current = current;
    }

    @GetMapping
    InvitationPage read(Actor actor, @PathVariable UUID id) {
        return reading.invitation(actor, id);
    }

    @PostMapping("/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Actor actor, @PathVariable UUID id) {
        answering.accept(actor, id);
    }

    @PostMapping("/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Actor actor, @PathVariable UUID id, @Valid @RequestBody Refusal body) {
        answering.decline(actor, id, body.reason(), body.comment());
    }

    @PostMapping("/questions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(Actor actor, @PathVariable UUID id, @Valid @RequestBody Text body) {
        answering.ask(actor, id, body.text());
    }

    @PostMapping("/forwards")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forward(Actor actor, @PathVariable UUID id, @Valid @RequestBody Colleague body) {
        answering.forward(actor, id, body.email(), body.name());
    }

    /** Returns the confidentiality undertaking in the user's language, with the hash that its signature must carry. */
    @GetMapping("/nda")
    NdaText nda(Actor actor, @PathVariable UUID id, Locale locale) {
        return reading.nda(actor, id, locale.getLanguage());
    }

    @SigningAct
    @PostMapping("/nda")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(Actor actor, @PathVariable UUID id, @Valid @RequestBody Signature body) {
        signing.sign(actor, id, body.evidence(current.email().orElse(null)));
    }

    @PostMapping("/nda/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuseNda(Actor actor, @PathVariable UUID id, @Valid @RequestBody Comment body) {
        signing.refuse(actor, id, body.comment());
    }

    @PutMapping("/capacity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveCapacity(Actor actor, @PathVariable UUID id, @Valid @RequestBody Capacity body) {
        giving.give(actor, id, body.form());
    }

    @GetMapping("/capacity/draft")
    UnfinishedCapacity readDraft(Actor actor, @PathVariable UUID id) {
        return keeping.draft(actor, id).orElseGet(UnfinishedCapacity::blank);
    }

    @PutMapping("/capacity/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepDraft(Actor actor, @PathVariable UUID id, @Valid @RequestBody CapacityDraft body) {
        keeping.keep(actor, id, body.words());
    }
}
