package org.cordee.agreement.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.agreement.GrantingPower;
import org.cordee.agreement.PowerReading;
import org.cordee.agreement.PowerView;
import org.cordee.agreement.web.AgreementBodies.SignatureBody;
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

/** Reads and records the power of attorney that a member gives the lead. */
@RestController
@RequestMapping("/api/v1/powers/{id}")
class PowerResource {

    private final PowerReading reading;
    private final GrantingPower granting;

    PowerResource(PowerReading reading, GrantingPower granting) {
        this.reading = reading;
        this.granting = granting;
    }

    @GetMapping
    PowerView read(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }

    @GetMapping(path = "/file", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reading.pdf(actor, id));
    }

    @SigningAct
    @PostMapping("/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(Actor actor, @PathVariable UUID id, @Valid @RequestBody SignatureBody body) {
        granting.grant(actor, id, body.evidence());
    }
}
