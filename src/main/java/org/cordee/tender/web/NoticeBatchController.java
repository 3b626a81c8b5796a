package org.cordee.tender.web;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.tender.batch.BatchReading;
import org.cordee.tender.batch.ImportingBatches;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows the progress and the report of a batch of notices, stops it and continues it. */
@Controller
class NoticeBatchController {

    private final BatchReading reading;
    private final ImportingBatches batches;

    NoticeBatchController(BatchReading reading, ImportingBatches batches) {
        this.reading = reading;
        this.batches = batches;
    }

    @GetMapping("/notices/batches/{id}")
    String report(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("report", reading.report(actor, id));
        return "tender/notice-batch";
    }

    /** Answers with the changing part alone; the page asks for it while the batch runs. */
    @GetMapping("/notices/batches/{id}/progress")
    String progress(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("report", reading.report(actor, id));
        return "tender/notice-batch :: report";
    }

    @PostMapping("/notices/batches/{id}/cancellation")
    String cancel(Actor actor, @PathVariable UUID id) {
        batches.cancel(actor, id);
        return "redirect:/notices/batches/" + id;
    }

    @PostMapping("/notices/batches/{id}/resumption")
    String resume(Actor actor, @PathVariable UUID id) {
        batches.resume(actor, id);
        return "redirect:/notices/batches/" + id;
    }
}
