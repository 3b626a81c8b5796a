package org.cordee.consortium.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.CorrectingConsortium;
import org.cordee.consortium.CorrectingSlot;
import org.cordee.consortium.web.ConsortiumBodies.SlotBody;
import org.cordee.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a lead correct a consortium in preparation. */
@RestController
@RequestMapping("/api/v1/consortia/{id}")
class CorrectionResource {

    private final CorrectingConsortium consortium;
    private final CorrectingSlot slot;

    CorrectionResource(CorrectingConsortium consortium, CorrectingSlot slot) {
        this.consortium = consortium;
        this.slot = slot;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(Actor actor, @PathVariable UUID id, @Valid @RequestBody ConsortiumTerms terms) {
        consortium.correct(actor, id, terms);
    }

    @PutMapping("/slots/{slotId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctSlot(Actor actor, @PathVariable UUID id, @PathVariable UUID slotId, @Valid @RequestBody SlotBody body) {
        slot.correct(actor, id, slotId, body.draft());
    }
}
