package org.cordee.bid.web;

import java.io.IOException;
import java.util.UUID;
import org.cordee.bid.AddingPicture;
import org.cordee.bid.BidReading;
import org.cordee.bid.PictureReading;
import org.cordee.bid.SectionView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds pictures at the end of a section's text; the writer then moves the line to its place. */
@Controller
@RequestMapping("/sections/{id}/pictures")
class PictureController {

    private final BidReading reading;
    private final PictureReading pictures;
    private final AddingPicture adding;

    PictureController(BidReading reading, PictureReading pictures, AddingPicture adding) {
        this.reading = reading;
        this.pictures = pictures;
        this.adding = adding;
    }

    @GetMapping
    String form(Actor actor, @PathVariable UUID id, Model model) {
        SectionView section = reading.section(actor, id);
        if (!section.mayWrite()) {
            return "redirect:/sections/" + id;
        }
        model.addAttribute("section", section);
        model.addAttribute("form", new PictureForm(null, ""));
        return "bid/picture";
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("form") PictureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        SectionView section = reading.section(actor, id);
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        try {
            adding.append(actor, id, section.version(), form.description(), bytes);
        } catch (RuleViolation no) {
            FormRefusals.show(no, errors);
            model.addAttribute("section", section);
            return "bid/picture";
        }
        flash.addFlashAttribute("pictured", true);
        return "redirect:/sections/" + id;
    }

    /**
     * Serves a picture that the server has drawn again, with headers against scripts, content sniffing and shared
     * caches.
     */
    @GetMapping("/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        PictureReading.PictureFile shown = pictures.picture(actor, id, picture);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(shown.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(shown.bytes());
    }
}
