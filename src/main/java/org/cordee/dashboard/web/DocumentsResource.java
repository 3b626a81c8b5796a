package org.cordee.dashboard.web;

import java.util.List;
import java.util.UUID;
import org.cordee.dashboard.ReadingDocuments;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a consortium's documents to API clients: each user gets the documents listed on the user's page. */
@RestController
class DocumentsResource {

    private final ReadingDocuments reading;

    DocumentsResource(ReadingDocuments reading) {
        this.reading = reading;
    }

    /** Lists the documents in the order in which a bid is made; a file has the same path below {@code /api/v1}. */
    @GetMapping("/api/v1/consortia/{id}/documents")
    List<ReadingDocuments.Line> documents(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id).lines();
    }
}
