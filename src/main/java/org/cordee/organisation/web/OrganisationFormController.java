package org.cordee.organisation.web;

import java.util.List;
import java.util.UUID;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.EditingOrganisations;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.Siret;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handles the forms that add an organisation, change it, and add or change an establishment. */
@Controller
class OrganisationFormController {

    private final ReadingDirectory directory;
    private final RegisteringOrganisations registering;
    private final EditingOrganisations editing;

    OrganisationFormController(
            ReadingDirectory directory, RegisteringOrganisations registering, EditingOrganisations editing) {
        this.directory = directory;
        this.registering = registering;
        this.editing = editing;
    }

    @InitBinder("form")
    void byField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("forms")
    LegalForm[] forms() {
        return LegalForm.values();
    }

    @ModelAttribute("vocations")
    Vocation[] vocations() {
        return Vocation.values();
    }

    @ModelAttribute("insertionKinds")
    InsertionKind[] insertionKinds() {
        return InsertionKind.values();
    }

    @GetMapping("/organisations/new")
    ModelAndView empty(@ModelAttribute("form") OrganisationForm form) {
        return page(Part.NEW, null, null);
    }

    @PostMapping("/organisations")
    ModelAndView register(
            Actor actor, @ModelAttribute("form") OrganisationForm form, BindingResult errors, RedirectAttributes next) {
        FormReader reader = new FormReader(form, errors);
        OrganisationProfile profile = reader.organisation();
        EstablishmentProfile place = reader.establishment();
        Siret siret = place == null ? null : place.siret();
        if (!errors.hasErrors() && profile != null && place != null && siret != null) {
            try {
                OrganisationIdentity identity = OrganisationIdentity.french(siret.siren());
                UUID id = registering.register(actor, identity, profile, List.of(place));
                return saved(id, next);
            } catch (RuleViolation refused) {
                reader.note(refused);
            }
        }
        return again(Part.NEW, null, null);
    }

    /** Shows the form again with the answers to the words of a field. */
    @PostMapping(path = "/organisations", params = "suggest")
    ModelAndView suggest(@ModelAttribute("form") OrganisationForm form, BindingResult errors) {
        return page(Part.NEW, null, null);
    }

    /** Shows the form of a profile again with the answers to the words of a field. */
    @PostMapping(path = "/organisations/{id}/profile", params = "suggest")
    ModelAndView suggest(
            Actor actor, @PathVariable UUID id, @ModelAttribute("form") OrganisationForm form, BindingResult errors) {
        return page(Part.PROFILE, editable(actor, id), null);
    }

    /** Shows the form of an establishment again with the answers to the words of a field. */
    @PostMapping(
            path = {"/organisations/{id}/establishments", "/organisations/{id}/establishments/{placeId}"},
            params = "suggest")
    ModelAndView suggest(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable(required = false) @Nullable UUID placeId,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors) {
        return page(Part.ESTABLISHMENT, editable(actor, id), placeId);
    }

    @GetMapping("/organisations/{id}/profile")
    ModelAndView profile(Actor actor, @PathVariable UUID id, @ModelAttribute("form") OrganisationForm form) {
        OrganisationDetail detail = editable(actor, id);
        form.show(detail);
        return page(Part.PROFILE, detail, null);
    }

    @PostMapping("/organisations/{id}/profile")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            RedirectAttributes next) {
        OrganisationDetail detail = editable(actor, id);
        FormReader reader = new FormReader(form, errors);
        OrganisationProfile profile = reader.organisation();
        if (!errors.hasErrors() && profile != null) {
            try {
                editing.change(actor, id, form.version, profile);
                return saved(id, next);
            } catch (RuleViolation refused) {
                reader.note(refused);
            } catch (OptimisticLockingFailureException overtaken) {
                return overtaken(actor, id, Part.PROFILE, null, form, errors);
            }
        }
        return again(Part.PROFILE, detail, null);
    }

    @GetMapping({"/organisations/{id}/establishments/new", "/organisations/{id}/establishments/{placeId}"})
    ModelAndView establishment(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable(required = false) @Nullable UUID placeId,
            @ModelAttribute("form") OrganisationForm form) {
        OrganisationDetail detail = editable(actor, id);
        form.version = detail.version();
        if (placeId != null) {
            form.show(place(detail, placeId));
        }
        return page(Part.ESTABLISHMENT, detail, placeId);
    }

    @PostMapping({"/organisations/{id}/establishments", "/organisations/{id}/establishments/{placeId}"})
    ModelAndView changeEstablishment(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable(required = false) @Nullable UUID placeId,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            RedirectAttributes next) {
        OrganisationDetail detail = editable(actor, id);
        FormReader reader = new FormReader(form, errors);
        EstablishmentProfile place = reader.establishment();
        if (!errors.hasErrors() && place != null) {
            try {
                if (placeId == null) {
                    editing.addEstablishment(actor, id, form.version, place);
                } else {
                    editing.changeEstablishment(actor, id, form.version, placeId, place);
                }
                return saved(id, next);
            } catch (RuleViolation refused) {
                reader.note(refused);
            } catch (OptimisticLockingFailureException overtaken) {
                return overtaken(actor, id, Part.ESTABLISHMENT, placeId, form, errors);
            }
        }
        return again(Part.ESTABLISHMENT, detail, placeId);
    }

    /**
     * Shows the form again after another user changed the entry meanwhile: the user's input stays, and the stored value
     * stands beside it. Sending the form again replaces the stored value knowingly.
     */
    private ModelAndView overtaken(
            Actor actor, UUID id, Part part, @Nullable UUID placeId, OrganisationForm form, BindingResult errors) {
        OrganisationDetail fresh = editable(actor, id);
        form.version = fresh.version();
        errors.reject("web.form.overtaken");
        ModelAndView page = again(part, fresh, placeId);
        OrganisationForm saved = new OrganisationForm();
        if (part == Part.PROFILE) {
            saved.show(fresh);
            page.addObject("saved", saved);
        } else if (placeId != null) {
            saved.show(place(fresh, placeId));
            page.addObject("saved", saved);
        }
        return page;
    }

    /** The part of the form that a page shows. */
    enum Part {
        NEW,
        PROFILE,
        ESTABLISHMENT
    }

    private OrganisationDetail editable(Actor actor, UUID id) {
        OrganisationDetail detail = directory.find(actor, id);
        if (!detail.editable()) {
            throw new NotFound();
        }
        return detail;
    }

    private static EstablishmentProfile place(OrganisationDetail detail, UUID placeId) {
        return detail.establishments().stream()
                .filter(place -> place.id().equals(placeId))
                .findFirst()
                .orElseThrow(NotFound::new)
                .profile();
    }

    private static ModelAndView page(Part part, @Nullable OrganisationDetail detail, @Nullable UUID placeId) {
        ModelAndView page = new ModelAndView("organisation/organisation-form");
        page.addObject("part", part.name());
        page.addObject("organisation", detail);
        page.addObject("placeId", placeId);
        page.addObject("heading", heading(part, placeId));
        return page;
    }

    private static String heading(Part part, @Nullable UUID placeId) {
        return switch (part) {
            case NEW -> "organisation.edit.new";
            case PROFILE -> "organisation.edit.title";
            case ESTABLISHMENT ->
                placeId == null ? "organisation.edit.establishment-new" : "organisation.edit.establishment";
        };
    }

    private static ModelAndView again(Part part, @Nullable OrganisationDetail detail, @Nullable UUID placeId) {
        ModelAndView page = page(part, detail, placeId);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView saved(UUID id, RedirectAttributes next) {
        next.addFlashAttribute("said", "organisation.detail.saved");
        return new ModelAndView("redirect:/organisations/" + id);
    }
}
