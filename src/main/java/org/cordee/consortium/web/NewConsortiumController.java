package org.cordee.consortium.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.consortium.CheckingLaunch;
import org.cordee.consortium.CheckingLaunch.LaunchCheck;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.DefiningSlots;
import org.cordee.consortium.InvitationMessage;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.consortium.SlotNeed;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.jspecify.annotations.Nullable;
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
 * Opens a consortium in four steps: the lot, the slots, the candidates (their own controller), the check and the
 * launch.
 */
@Controller
@RequestMapping("/consortia")
class NewConsortiumController {

    private final ConsortiumReading reading;
    private final OpeningConsortium opening;
    private final DefiningSlots defining;
    private final LaunchingInvitations launching;
    private final SlotRemarks remarks;
    private final CheckingLaunch checking;

    NewConsortiumController(
            ConsortiumReading reading,
            OpeningConsortium opening,
            DefiningSlots defining,
            LaunchingInvitations launching,
            SlotRemarks remarks,
            CheckingLaunch checking) {
        this.reading = reading;
        this.opening = opening;
        this.defining = defining;
        this.launching = launching;
        this.remarks = remarks;
        this.checking = checking;
    }

    @GetMapping("/new")
    String lot(Actor actor, @RequestParam UUID consultation, Model model) {
        return lot(actor, consultation, new OpeningForm(), model);
    }

    @PostMapping("/new")
    String open(
            Actor actor,
            @RequestParam UUID consultation,
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            Model model) {
        List<UUID> opened = new ArrayList<>();
        boolean sound = FormRefusals.accepted(
                errors, () -> opening.check(actor, consultation, form.getName(), form.getLotIds()));
        boolean done = sound
                && !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> opened.add(opening.open(actor, form.wish(consultation))));
        return done ? "redirect:/consortia/" + opened.get(0) + "/slots" : lot(actor, consultation, form, model);
    }

    @GetMapping("/{id}/slots")
    String slots(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        return slots(space, SlotForm.empty(), null, locale, model);
    }

    @PostMapping("/{id}/slots")
    String add(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SlotForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String action,
            Locale locale,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        List<SlotNeed> drafts = drafts(space, null);
        SlotNeed typed = form.draft(errors);
        boolean done = typed != null
                && !SlotForm.CHECK.equals(action)
                && FormRefusals.accepted(errors, () -> {
                    drafts.add(typed);
                    defining.define(actor, id, drafts);
                });
        return done ? "redirect:/consortia/" + id + "/slots" : slots(space, form, typed, locale, model);
    }

    /** Shows the form again with the answers to the words of a field, without a check of what is typed. */
    @PostMapping(path = "/{id}/slots", params = "suggest")
    String suggest(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SlotForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return slots(reading.workspaceOfLead(actor, id), form, null, locale, model);
    }

    @PostMapping("/{id}/slots/{slotId}/removal")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID slotId) {
        defining.define(actor, id, drafts(reading.workspaceOfLead(actor, id), slotId));
        return "redirect:/consortia/" + id + "/slots";
    }

    @GetMapping("/{id}/check")
    String check(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        if (!reading.workspaceOfLead(actor, id).isInPreparation()) {
            return "redirect:/consortia/" + id;
        }
        return check(actor, id, LaunchForm.of(checking.proposedMessage(actor)), locale, model);
    }

    /** Launches, or shows the page again with what is missing; a consortium that is launched already has no such page. */
    @PostMapping("/{id}/launch")
    String launch(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") LaunchForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        if (!reading.workspaceOfLead(actor, id).isInPreparation()) {
            launching.launch(actor, id, form.words());
        }
        if (!FormRefusals.accepted(errors, () -> launching.launch(actor, id, form.words()))) {
            return check(actor, id, form, locale, model);
        }
        next.addFlashAttribute("launched", true);
        return "redirect:/consortia/" + id;
    }

    private String check(Actor actor, UUID id, LaunchForm form, Locale locale, Model model) {
        LaunchCheck check = checking.check(actor, id, locale);
        model.addAttribute("space", check.space());
        model.addAttribute("check", check);
        model.addAttribute("longest", InvitationMessage.LONGEST);
        keep(model, form);
        return "consortium/launch";
    }

    private String lot(Actor actor, UUID consultation, OpeningForm form, Model model) {
        model.addAttribute("tender", reading.offer(actor, consultation));
        model.addAttribute("places", reading.establishments(actor));
        model.addAttribute("forms", ConsortiumForm.values());
        keep(model, form);
        return "consortium/new";
    }

    private String slots(Workspace space, SlotForm form, @Nullable SlotNeed typed, Locale locale, Model model) {
        if (!space.isInPreparation()) {
            return "redirect:/consortia/" + space.facts().id();
        }
        remarks.showWith(space, typed, locale, model);
        model.addAttribute("space", space);
        model.addAttribute("kinds", SlotForm.KINDS);
        keep(model, form);
        return "consortium/slots";
    }

    /** Returns the present slots except one; slots with the same words keep their candidates. */
    private static List<SlotNeed> drafts(Workspace space, @Nullable UUID without) {
        List<SlotNeed> drafts = new ArrayList<>();
        for (SlotLine slot : space.slots()) {
            if (!slot.id().equals(without)) {
                drafts.add(slot.draft());
            }
        }
        return drafts;
    }

    private static void keep(Model model, Object form) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
    }
}
