package org.cordee.consortium.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.CandidateLine;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.CandidateFilter;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows the third step: the candidates for each slot and their order. Every button saves. */
@Controller
@RequestMapping("/consortia/{id}/candidates")
class CandidatesController {

    private final ConsortiumReading reading;
    private final RankingCandidates ranking;

    CandidatesController(ConsortiumReading reading, RankingCandidates ranking) {
        this.reading = reading;
        this.ranking = ranking;
    }

    /** The distances that the filter offers, in kilometres. */
    private static final List<Integer> DISTANCES = List.of(0, 50, 100, 200, 400);

    /**
     * @param q a name or a number that the lead searches itself
     * @param kind only candidates of this kind
     * @param within only candidates at most so many kilometres away
     */
    @GetMapping
    String page(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID slot,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable Integer within,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        if (!space.isInPreparation()) {
            return "redirect:/consortia/" + id;
        }
        if (space.slots().isEmpty()) {
            return "redirect:/consortia/" + id + "/slots";
        }
        SlotLine current = slot == null ? space.slots().get(0) : space.slot(slot);
        model.addAttribute("space", space);
        model.addAttribute("slot", current);
        CandidateFilter filter = new CandidateFilter(kind, within);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", SlotForm.KINDS);
        model.addAttribute("distances", DISTANCES);
        model.addAttribute("shortlist", reading.shortlist(actor, id, current.id(), filter));
        model.addAttribute(
                "known",
                reading.rankedCandidates(actor, id, current.id()).stream()
                        .collect(Collectors.toMap(Candidate::establishmentId, Function.identity())));
        model.addAttribute(
                "several",
                reading.severalCandidaciesFinding(actor, id, current.id()).orElse(null));
        model.addAttribute("q", q);
        model.addAttribute("named", reading.findByNameOrNumber(actor, id, current.id(), q));
        return "consortium/candidates";
    }

    @PostMapping
    String rank(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID slot,
            @RequestParam UUID establishment,
            @RequestParam String move,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable Integer within,
            Model model) {
        List<UUID> order = new ArrayList<>(reading.workspaceOfLead(actor, id).slot(slot).candidates().stream()
                .map(CandidateLine::establishmentId)
                .toList());
        int place = order.indexOf(establishment);
        switch (move) {
            case "up" -> swap(order, place, place - 1);
            case "down" -> swap(order, place, place + 1);
            case "out" -> order.remove(establishment);
            default -> order.add(establishment);
        }
        try {
            ranking.rank(actor, id, slot, order);
        } catch (RuleViolation refused) {
            model.addAttribute("refusal", refused);
            return page(actor, id, slot, "", kind, within, model);
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath("/consortia/" + id + "/candidates")
                        .queryParam("slot", slot)
                        .queryParamIfPresent("kind", Optional.ofNullable(kind))
                        .queryParamIfPresent("within", Optional.ofNullable(within))
                        .toUriString();
    }

    private static void swap(List<UUID> order, int one, int other) {
        if (one >= 0 && other >= 0 && one < order.size() && other < order.size()) {
            Collections.swap(order, one, other);
        }
    }
}
