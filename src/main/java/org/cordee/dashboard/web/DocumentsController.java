package org.cordee.dashboard.web;

import java.util.UUID;
import org.cordee.dashboard.ReadingDocuments;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows all documents of a consortium on one page. */
@Controller
class DocumentsController {

    private final ReadingDocuments reading;

    DocumentsController(ReadingDocuments reading) {
        this.reading = reading;
    }

    @GetMapping("/consortia/{id}/documents")
    String documents(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("shelf", reading.of(actor, id));
        return "dashboard/documents";
    }
}
