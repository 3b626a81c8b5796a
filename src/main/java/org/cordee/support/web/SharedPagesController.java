package org.cordee.support.web;

import java.util.UUID;
import org.cordee.bid.PictureReading.PictureFile;
import org.cordee.bid.SharedSection;
import org.cordee.shared.Actor;
import org.cordee.support.ReadingSharedPages;
import org.cordee.support.ReadingSupport;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a support organisation what was shared with it, as long as it may read it. */
@Controller
@RequestMapping("/support-requests/{id}")
class SharedPagesController {

    private final ReadingSharedPages shared;
    private final ReadingSupport reading;

    SharedPagesController(ReadingSharedPages shared, ReadingSupport reading) {
        this.shared = shared;
        this.reading = reading;
    }

    @GetMapping("/section")
    String section(Actor actor, @PathVariable UUID id, Model model) {
        SharedSection section = shared.section(actor, id);
        model.addAttribute("section", section);
        model.addAttribute("shown", section.rendered("/support-requests/" + id + "/section/pictures"));
        model.addAttribute("help", reading.find(actor, id));
        return "support/shared-section";
    }

    @GetMapping("/outline")
    String outline(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("headings", shared.outline(actor, id));
        model.addAttribute("help", reading.find(actor, id));
        return "support/shared-outline";
    }

    /** Serves a picture of the shared section with headers against content sniffing and shared caches. */
    @GetMapping("/section/pictures/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        PictureFile shown = shared.picture(actor, id, picture);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(shown.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(shown.bytes());
    }
}
