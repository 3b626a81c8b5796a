package org.cordee.organisation.web;

import java.util.List;
import java.util.UUID;
import org.cordee.organisation.KeepingReferences;
import org.cordee.organisation.Presentation.PageReferenceLine;
import org.cordee.organisation.ReadingPresentation;
import org.cordee.organisation.ReferenceAmount;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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

/**
 * The references of an organisation's page, changed with an account or by the one-time link of a letter. The form is for
 * a new reference, or for the one that the address names.
 */
@Controller
@RequestMapping({"/organisations/{id}/update/references", "/i/{token}/page/references"})
class OwnReferencesController {

    private final UpdatingOwnPage updating;
    private final ReadingPresentation reading;
    private final KeepingReferences keeping;

    OwnReferencesController(UpdatingOwnPage updating, ReadingPresentation reading, KeepingReferences keeping) {
        this.updating = updating;
        this.reading = reading;
        this.keeping = keeping;
    }

    @ModelAttribute("magnitudes")
    ReferenceAmount[] magnitudes() {
        return ReferenceAmount.values();
    }

    /**
     * Shows the references and the form.
     *
     * @param reference the reference to change; null for a new one
     * @param done what the act before this page did: stated, withdrawn or removed
     */
    @GetMapping
    String references(
            Actor actor,
            @ModelAttribute("access") OwnPageAccess access,
            @RequestParam(required = false) @Nullable UUID reference,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        List<PageReferenceLine> lines =
                reading.own(actor, access.organisationId()).references();
        model.addAttribute(
                "form", reference == null ? PageReferenceForm.empty() : PageReferenceForm.of(line(lines, reference)));
        model.addAttribute("done", done);
        return show(actor, access, lines, reference, model);
    }

    @PostMapping
    ModelAndView keep(
            Actor actor,
            @ModelAttribute("access") OwnPageAccess access,
            @RequestParam(required = false) @Nullable UUID reference,
            @ModelAttribute("form") PageReferenceForm form,
            BindingResult errors,
            Model model) {
        List<PageReferenceLine> lines =
                reading.own(actor, access.organisationId()).references();
        if (reference != null) {
            line(lines, reference);
        }
        if (!errors.hasErrors() && isKept(actor, access, reference, form, errors, model)) {
            return new ModelAndView("redirect:" + access.base() + "/references?done=stated");
        }
        ModelAndView again = new ModelAndView(show(actor, access, lines, reference, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Keeps the reference; returns false with the reason in the form. */
    private boolean isKept(
            Actor actor,
            OwnPageAccess access,
            @Nullable UUID reference,
            PageReferenceForm form,
            BindingResult errors,
            Model model) {
        UUID id = access.organisationId();
        try {
            if (reference == null) {
                keeping.state(actor, id, form.terms(), form.bytes());
            } else {
                keeping.change(actor, id, reference, form.version(), form.terms(), form.bytes());
            }
            return true;
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
        } catch (OptimisticLockingFailureException overtaken) {
            errors.reject("web.form.overtaken");
            model.addAttribute("stored", stored(actor, id, reference));
        }
        return false;
    }

    /** Returns the present version of a reference; null when it was removed meanwhile. */
    private @Nullable Long stored(Actor actor, UUID organisationId, @Nullable UUID reference) {
        return reading.own(actor, organisationId).references().stream()
                .filter(one -> one.id().equals(reference))
                .map(PageReferenceLine::version)
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/attestation-removal")
    String withdrawAttestation(
            Actor actor, @ModelAttribute("access") OwnPageAccess access, @RequestParam UUID reference) {
        keeping.withdrawAttestation(actor, access.organisationId(), reference);
        return "redirect:" + access.base() + "/references?done=withdrawn";
    }

    @PostMapping("/removal")
    String remove(Actor actor, @ModelAttribute("access") OwnPageAccess access, @RequestParam UUID reference) {
        keeping.remove(actor, access.organisationId(), reference);
        return "redirect:" + access.base() + "/references?done=removed";
    }

    /** @throws NotFound for a reference that the page does not have */
    private static PageReferenceLine line(List<PageReferenceLine> lines, UUID reference) {
        return lines.stream()
                .filter(one -> one.id().equals(reference))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String show(
            Actor actor, OwnPageAccess access, List<PageReferenceLine> lines, @Nullable UUID reference, Model model) {
        model.addAttribute("view", updating.view(actor, access.organisationId()));
        model.addAttribute("references", lines);
        model.addAttribute("reference", reference);
        model.addAttribute("most", KeepingReferences.MOST);
        return "organisation/page-references";
    }
}
