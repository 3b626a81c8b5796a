package org.cordee.consortium.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.DecidingUnfilledSlots;
import org.cordee.consortium.SlotState;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.consortium.share.SharesReading;
import org.cordee.organisation.Shortlist;
import org.cordee.shared.Actor;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of groupings, the workspace of one, and the lead's decisions about empty slots and giving up. */
@Controller
@RequestMapping("/consortia")
class ConsortiumController {

    private static final int PAGE = 20;

    private final ConsortiumReading reading;
    private final SharesReading shares;
    private final DecidingUnfilledSlots deciding;
    private final AbandoningConsortium abandoning;

    ConsortiumController(
            ConsortiumReading reading,
            SharesReading shares,
            DecidingUnfilledSlots deciding,
            AbandoningConsortium abandoning) {
        this.reading = reading;
        this.shares = shares;
        this.deciding = deciding;
        this.abandoning = abandoning;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", reading.rows(actor, PageRequest.of(Math.max(0, page), PAGE)));
        return "consortium/list";
    }

    @GetMapping("/{id}")
    String workspace(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("space", reading.workspace(actor, id));
        model.addAttribute("shares", shares.of(actor, id));
        model.addAttribute("mine", actor.organisationId());
        return "consortium/workspace";
    }

    @GetMapping("/{id}/unfilled")
    String unfilled(Actor actor, @PathVariable UUID id, Model model) {
        Workspace space = reading.led(actor, id);
        model.addAttribute("space", space);
        model.addAttribute("shortlists", shortlists(actor, space));
        return "consortium/unfilled";
    }

    private Map<UUID, Shortlist> shortlists(Actor actor, Workspace space) {
        return space.slots().stream()
                .filter(slot -> slot.state() == SlotState.UNFILLED)
                .collect(Collectors.toMap(
                        SlotLine::id,
                        slot -> reading.shortlist(actor, space.facts().id(), slot.id())));
    }

    @PostMapping("/{id}/slots/{slotId}/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID slotId,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") List<UUID> establishmentIds) {
        switch (decision) {
            case "DO_MYSELF" -> deciding.doMyself(actor, id, slotId);
            case "DROP" -> deciding.drop(actor, id, slotId);
            default -> deciding.widen(actor, id, slotId, establishmentIds);
        }
        return reading.led(actor, id).decisionAwaited() ? "redirect:/consortia/" + id + "/unfilled" : back(id);
    }

    @GetMapping("/{id}/abandonment")
    String abandonment(Actor actor, @PathVariable UUID id, Model model) {
        return abandonment(actor, id, new WordsForm(), model);
    }

    @PostMapping("/{id}/abandonment")
    String abandon(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model) {
        return Refusals.accepted(errors, () -> abandoning.abandon(actor, id, form.getReason()))
                ? back(id)
                : abandonment(actor, id, form, model);
    }

    private String abandonment(Actor actor, UUID id, WordsForm form, Model model) {
        model.addAttribute("space", reading.led(actor, id));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        return "consortium/abandonment";
    }

    private static String back(UUID id) {
        return "redirect:/consortia/" + id;
    }
}
