package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.ReviewingCorrigenda;
import org.cordee.shared.Actor;
import org.cordee.tender.TouchedPart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records that the lead has looked again at a part of the bid after a corrigendum. */
@Controller
class CorrigendumReviewController {

    private final ReviewingCorrigenda reviewing;

    CorrigendumReviewController(ReviewingCorrigenda reviewing) {
        this.reviewing = reviewing;
    }

    @PostMapping("/consortia/{id}/corrigendum-reviews")
    String finish(Actor actor, @PathVariable UUID id, @RequestParam TouchedPart part) {
        reviewing.finish(actor, id, part);
        return "redirect:/consortia/" + id;
    }
}
