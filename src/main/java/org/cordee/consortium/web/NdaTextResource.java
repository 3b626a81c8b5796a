package org.cordee.consortium.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cordee.consortium.WritingNda;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the lead's own confidentiality undertaking to API clients. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/nda-text")
class NdaTextResource {

    private final WritingNda writing;

    NdaTextResource(WritingNda writing) {
        this.writing = writing;
    }

    /**
     * The lead's own confidentiality undertaking.
     *
     * @param text the words; empty for the standard undertaking
     */
    record NdaTextBody(@NotNull String text) {}

    @GetMapping
    NdaTextBody read(Actor actor, @PathVariable UUID id) {
        return new NdaTextBody(writing.read(actor, id));
    }

    /** Replaces the undertaking until the invitations are launched; an empty text brings the standard one back. */
    @PutMapping
    NdaTextBody write(Actor actor, @PathVariable UUID id, @Valid @RequestBody NdaTextBody body) {
        writing.write(actor, id, body.text());
        return new NdaTextBody(writing.read(actor, id));
    }
}
