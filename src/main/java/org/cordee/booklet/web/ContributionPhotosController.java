package org.cordee.booklet.web;

import java.util.UUID;
import org.cordee.booklet.EntryContent;
import org.cordee.booklet.PublishingEntryPhotos;
import org.cordee.booklet.PublishingEntryPhotos.AddedPhoto;
import org.cordee.booklet.ReadingContributions;
import org.cordee.booklet.ReadingContributions.ContributionView;
import org.cordee.document.Download;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.ModelAndView;

/** The photographs of a contribution, changed with an account or by the one-time link of a letter. */
@Controller
@RequestMapping({"/contributions/{id}/photographs", "/i/{token}/booklet/photographs"})
class ContributionPhotosController {

    private final ReadingContributions reading;
    private final PublishingEntryPhotos publishing;

    ContributionPhotosController(ReadingContributions reading, PublishingEntryPhotos publishing) {
        this.reading = reading;
        this.publishing = publishing;
    }

    /** @param done what the act before this page did: added, position or removed */
    @GetMapping
    String photos(
            Actor actor,
            @ModelAttribute("access") ContributionAccess access,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        ContributionView view = reading.own(actor, access.contributionId());
        model.addAttribute("form", EntryPhotoForm.of(view.organisationName()));
        model.addAttribute("done", done);
        return show(view, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @ModelAttribute("access") ContributionAccess access,
            @ModelAttribute("form") EntryPhotoForm form,
            BindingResult errors,
            Model model) {
        ContributionView view = reading.own(actor, access.contributionId());
        if (!errors.hasErrors()) {
            try {
                AddedPhoto added = publishing.add(actor, access.contributionId(), form.terms(), form.bytes());
                String done = added.positionRemoved() ? "position" : "added";
                return new ModelAndView("redirect:" + access.base() + "/photographs?done=" + done);
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            }
        }
        ModelAndView again = new ModelAndView(show(view, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/removal")
    String remove(Actor actor, @ModelAttribute("access") ContributionAccess access, @RequestParam UUID photo) {
        publishing.remove(actor, access.contributionId(), photo);
        return "redirect:" + access.base() + "/photographs?done=removed";
    }

    /** Shows a photograph that is not public yet; no cache keeps it. */
    @GetMapping("/{photoId}")
    ResponseEntity<byte[]> photo(
            Actor actor, @ModelAttribute("access") ContributionAccess access, @PathVariable UUID photoId) {
        Download photo = reading.photo(actor, access.contributionId(), photoId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(photo.bytes());
    }

    private static String show(ContributionView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("most", EntryContent.MOST_PHOTOS);
        return "booklet/contribution-photos";
    }
}
