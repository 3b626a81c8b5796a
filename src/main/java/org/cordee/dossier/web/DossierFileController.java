package org.cordee.dossier.web;

import java.util.UUID;
import org.cordee.dossier.OpeningFile;
import org.cordee.dossier.OpeningFile.OpenedContent;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens the buyer's files: their words as a page, their bytes as a download. Each opening is noted. */
@Controller
@RequestMapping("/consortia/{id}/dossier")
class DossierFileController {

    private final OpeningFile opening;

    DossierFileController(OpeningFile opening) {
        this.opening = opening;
    }

    /** Shows the words of a file from one of its pages on. */
    @GetMapping("/buyer-files/{file}")
    String file(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "1") int from,
            Model model) {
        model.addAttribute("file", opening.open(actor, id, file, Math.max(1, from)));
        return "dossier/file";
    }

    @GetMapping("/buyer-files/{file}/content")
    ResponseEntity<InputStreamResource> content(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        return answer(opening.download(actor, id, file));
    }

    @GetMapping("/versions/{number}/archive")
    ResponseEntity<InputStreamResource> archive(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        return answer(opening.archive(actor, id, number));
    }

    private static ResponseEntity<InputStreamResource> answer(OpenedContent opened) {
        return FileDownload.of(opened.name(), opened.mediaType(), opened.size(), opened.content());
    }
}
