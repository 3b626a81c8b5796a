package org.cordee.consortium.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.PriceVariation;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.consortium.subcontract.SubcontractsView;
import org.cordee.consortium.subcontract.Vat;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Edits the declarations of the members about subcontractors, staff and operators they rely upon; enterprises are found
 * in the directory by name or number. Only "save" stores them.
 */
@Controller
@RequestMapping("/consortia/{id}/subcontracts")
class SubcontractsController {

    private static final String SUBCONTRACT = "subcontract-";
    private static final String STAFF = "staff-";
    private static final String RELIED_UPON = "relied-upon-";

    private final ConsortiumReading reading;
    private final SubcontractsReading subcontracts;
    private final DeclaringSubcontracts declaring;
    private final FormDrafts drafts;

    SubcontractsController(
            ConsortiumReading reading,
            SubcontractsReading subcontracts,
            DeclaringSubcontracts declaring,
            FormDrafts drafts) {
        this.reading = reading;
        this.subcontracts = subcontracts;
        this.declaring = declaring;
        this.drafts = drafts;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        SubcontractsView view = subcontracts.viewFor(actor, id);
        SubcontractsForm form = SubcontractsForm.of(view);
        model.addAttribute("form", form);
        return page(actor, id, view, form, model);
    }

    /**
     * Saves the declaration; or searches the directory, or adds a row for an enterprise, while the page keeps all
     * input.
     */
    @PostMapping
    String declare(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "save") String action,
            @ModelAttribute("form") SubcontractsForm form,
            BindingResult errors,
            RedirectAttributes next,
            Model model) {
        SubcontractsView view = subcontracts.viewFor(actor, id);
        if (view.relation() == Relation.COORDINATOR) {
            throw new NotFound();
        }
        if (action.equals("save")) {
            boolean saved = form.said(errors)
                    .map(said -> declared(actor, id, form, said, errors))
                    .orElse(false);
            if (saved) {
                next.addFlashAttribute("saved", true);
                return "redirect:/consortia/" + id + "/subcontracts";
            }
        } else if (action.startsWith(SUBCONTRACT)) {
            form.subcontractTo(chosen(action, SUBCONTRACT), view);
            model.addAttribute("unsaved", true);
        } else if (action.startsWith(STAFF)) {
            form.useStaffOf(chosen(action, STAFF), view);
            model.addAttribute("unsaved", true);
        } else if (action.startsWith(RELIED_UPON)) {
            form.relyOn(chosen(action, RELIED_UPON), view);
            model.addAttribute("unsaved", true);
        } else {
            model.addAttribute("found", subcontracts.find(actor, form.getQ()));
        }
        return page(actor, id, view, form, model);
    }

    private boolean declared(
            Actor actor, UUID id, SubcontractsForm form, SubcontractDeclaration said, BindingResult errors) {
        try {
            declaring.declare(actor, id, form.getRevision(), said);
            return true;
        } catch (RuleViolation no) {
            FormRefusals.show(form.placed(no), errors);
            return false;
        }
    }

    private static UUID chosen(String action, String kind) {
        try {
            return UUID.fromString(action.substring(kind.length()));
        } catch (IllegalArgumentException nobodysId) {
            throw new NotFound();
        }
    }

    private String page(Actor actor, UUID id, SubcontractsView view, SubcontractsForm form, Model model) {
        model.addAttribute("space", reading.workspace(actor, id));
        model.addAttribute("view", view);
        model.addAttribute("vats", Vat.values());
        model.addAttribute("variations", PriceVariation.values());
        Set<UUID> named = new HashSet<>(form.establishments());
        named.addAll(draftedEstablishments(actor, id));
        model.addAttribute("places", subcontracts.places(named));
        return "consortium/subcontracts";
    }

    /** Returns the establishments in the user's draft, whose rows the page shows when the user resumes it. */
    private List<UUID> draftedEstablishments(Actor actor, UUID id) {
        return drafts.find(actor, DraftKey.of("subcontracts", id)).stream()
                .flatMap(draft -> draft.fields().values().entrySet().stream())
                .filter(field -> field.getKey().endsWith("].establishmentId"))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
    }
}
