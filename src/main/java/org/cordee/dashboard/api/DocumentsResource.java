package org.cordee.dashboard.api;

import java.util.List;
import java.util.UUID;
import org.cordee.dashboard.ReadingDocuments;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A grouping's documents for programs: to each reader what its page lists. */
@RestController
class DocumentsResource {

    private final ReadingDocuments reading;

    DocumentsResource(ReadingDocuments reading) {
        this.reading = reading;
    }

    /** In the order in which a bid comes about; whatever is a file has the same path below {@code /api/v1}. */
    @GetMapping("/api/v1/consortia/{id}/documents")
    List<ReadingDocuments.Line> documents(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id).lines();
    }
}
