package org.cordee.organisation.web;

import java.util.UUID;
import org.cordee.organisation.PublishingPhotos;
import org.cordee.organisation.PublishingPhotos.PublishedPhoto;
import org.cordee.organisation.ReadingPresentation;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The photographs of an organisation's page, changed with an account or by the one-time link of a letter. */
@Controller
@RequestMapping({"/organisations/{id}/update/photos", "/i/{token}/page/photos"})
class OwnPhotosController {

    private final UpdatingOwnPage updating;
    private final ReadingPresentation reading;
    private final PublishingPhotos publishing;

    OwnPhotosController(UpdatingOwnPage updating, ReadingPresentation reading, PublishingPhotos publishing) {
        this.updating = updating;
        this.reading = reading;
        this.publishing = publishing;
    }

    /** @param done what the act before this page did: added, position or removed */
    @GetMapping
    String photos(
            Actor actor,
            @ModelAttribute("access") OwnPageAccess access,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("form", PagePhotoForm.empty());
        model.addAttribute("done", done);
        return show(actor, access, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @ModelAttribute("access") OwnPageAccess access,
            @ModelAttribute("form") PagePhotoForm form,
            BindingResult errors,
            Model model) {
        updating.view(actor, access.organisationId());
        if (!errors.hasErrors()) {
            try {
                PublishedPhoto added =
                        publishing.add(actor, access.organisationId(), form.description(), form.rights(), form.bytes());
                String done = added.positionRemoved() ? "position" : "added";
                return new ModelAndView("redirect:" + access.base() + "/photos?done=" + done);
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            }
        }
        ModelAndView again = new ModelAndView(show(actor, access, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/removal")
    String remove(Actor actor, @ModelAttribute("access") OwnPageAccess access, @RequestParam UUID photo) {
        publishing.remove(actor, access.organisationId(), photo);
        return actor.actsFor(access.organisationId())
                ? "redirect:" + access.base() + "/photos?done=removed"
                : "redirect:/organisations/" + access.organisationId();
    }

    private String show(Actor actor, OwnPageAccess access, Model model) {
        model.addAttribute("view", updating.view(actor, access.organisationId()));
        model.addAttribute("photos", reading.own(actor, access.organisationId()).photos());
        model.addAttribute("most", PublishingPhotos.MOST);
        return "organisation/page-photos";
    }
}
