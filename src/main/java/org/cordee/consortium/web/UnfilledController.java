package org.cordee.consortium.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.AdvisingReplacement;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.DecidingUnfilledSlots;
import org.cordee.consortium.SlotState;
import org.cordee.consortium.UnfilledDecision;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.organisation.Candidate;
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

/**
 * Records the lead's decisions about slots that no candidate took; an irreversible decision is confirmed on a second
 * page.
 */
@Controller
@RequestMapping("/consortia/{id}")
class UnfilledController {

    private final ConsortiumReading reading;
    private final DecidingUnfilledSlots deciding;
    private final AdvisingReplacement advising;

    UnfilledController(ConsortiumReading reading, DecidingUnfilledSlots deciding, AdvisingReplacement advising) {
        this.reading = reading;
        this.deciding = deciding;
        this.advising = advising;
    }

    @GetMapping("/unfilled")
    String unfilled(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("form", DecisionForm.empty());
        return unfilled(actor, reading.workspaceOfLead(actor, id), q, model);
    }

    @GetMapping("/slots/{slotId}/decision")
    String decision(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID slotId,
            @RequestParam(required = false) @Nullable UnfilledDecision way,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        SlotLine slot = space.slot(slotId);
        if (way == null || way == UnfilledDecision.WIDEN || slot.state() != SlotState.UNFILLED) {
            return "redirect:/consortia/" + id + "/unfilled";
        }
        model.addAttribute("space", space);
        model.addAttribute("slot", slot);
        model.addAttribute("way", way);
        return "consortium/decision";
    }

    @PostMapping("/slots/{slotId}/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID slotId,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        space.slot(slotId);
        boolean decided = !errors.hasErrors() && FormRefusals.accepted(errors, () -> decide(actor, id, slotId, form));
        if (!decided) {
            model.addAttribute("wrong", slotId);
            return unfilled(actor, space, "", model);
        }
        boolean more = reading.workspaceOfLead(actor, id).decisionAwaited();
        return "redirect:/consortia/" + id + (more ? "/unfilled" : "");
    }

    private void decide(Actor actor, UUID id, UUID slotId, DecisionForm form) {
        switch (Objects.requireNonNull(form.decision())) {
            case WIDEN -> deciding.widen(actor, id, slotId, form.establishmentIds());
            case DO_MYSELF -> deciding.doMyself(actor, id, slotId);
            case DROP -> deciding.drop(actor, id, slotId);
        }
    }

    private String unfilled(Actor actor, Workspace space, String q, Model model) {
        model.addAttribute("space", space);
        model.addAttribute("q", q);
        List<SlotLine> empty = space.slots().stream()
                .filter(slot -> slot.state() == SlotState.UNFILLED)
                .toList();
        model.addAttribute(
                "offered",
                empty.stream().collect(Collectors.toMap(SlotLine::id, slot -> offered(actor, space, slot, q))));
        model.addAttribute(
                "advice",
                empty.stream()
                        .collect(Collectors.toMap(
                                SlotLine::id,
                                slot -> advising.advise(actor, space.facts().id(), slot.id()))));
        return "consortium/unfilled";
    }

    /** Returns the candidates found by name, followed by those that fit best. */
    private List<Candidate> offered(Actor actor, Workspace space, SlotLine slot, String q) {
        UUID id = space.facts().id();
        Map<UUID, Candidate> offered = new LinkedHashMap<>();
        reading.findByNameOrNumber(actor, id, slot.id(), q).forEach(one -> offered.put(one.establishmentId(), one));
        reading.shortlist(actor, id, slot.id())
                .candidates()
                .forEach(one -> offered.putIfAbsent(one.establishmentId(), one));
        return List.copyOf(offered.values());
    }
}
