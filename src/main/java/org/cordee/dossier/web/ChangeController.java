package org.cordee.dossier.web;

import java.util.UUID;
import org.cordee.dossier.ReadingChanges;
import org.cordee.dossier.ReadingDossier;
import org.cordee.dossier.WritingExtensionRequest;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a version of the buyer's documents changes, and the request to extend the time limit. */
@Controller
@RequestMapping("/consortia/{id}/dossier")
class ChangeController {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000;

    private final ReadingDossier reading;
    private final ReadingChanges changes;
    private final WritingExtensionRequest extension;

    ChangeController(ReadingDossier reading, ReadingChanges changes, WritingExtensionRequest extension) {
        this.reading = reading;
        this.changes = changes;
        this.extension = extension;
    }

    @GetMapping("/file-changes")
    String changes(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("dossier", reading.view(actor, id, version));
        model.addAttribute("changes", changes.of(actor, id, version, PageRequest.of(bounded(page), PAGE_SIZE)));
        return "dossier/changes";
    }

    /** Shows the passages of a file that differ. The opening is noted. */
    @GetMapping("/file-changes/{change}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID change,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("change", changes.open(actor, id, change, bounded(page)));
        return "dossier/change";
    }

    @GetMapping("/extension-request")
    String extension(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("extension", extension.of(actor, id));
        return "dossier/extension";
    }

    private static int bounded(int page) {
        return Math.max(0, Math.min(LAST_PAGE, page));
    }
}
