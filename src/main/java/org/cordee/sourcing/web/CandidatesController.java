package org.cordee.sourcing.web;

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
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.sourcing.KeepingWeights;
import org.cordee.sourcing.RankingPart;
import org.cordee.sourcing.RankingWeights;
import org.cordee.sourcing.ReadingSlotRanking;
import org.cordee.sourcing.ReadingSlotRanking.Question;
import org.cordee.sourcing.SlotRanking;
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
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Shows the third step: the ranked candidates for each slot with their reasons, and the lead's own order. Every button
 * saves.
 */
@Controller
@RequestMapping("/consortia/{id}/candidates")
class CandidatesController {

    /** The distances that the filter offers, in kilometres. */
    private static final List<Integer> DISTANCES = List.of(0, 20, 50, 100, 200);

    /** The kinds that the filter offers: those that matter for a reservation or a target. */
    private static final List<OrganisationKind> KINDS = List.of(
            OrganisationKind.EI,
            OrganisationKind.ACI,
            OrganisationKind.AI,
            OrganisationKind.ETTI,
            OrganisationKind.EA,
            OrganisationKind.EATT,
            OrganisationKind.ESAT,
            OrganisationKind.GEIQ,
            OrganisationKind.SCOP,
            OrganisationKind.SCIC,
            OrganisationKind.ASSO,
            OrganisationKind.ESUS,
            OrganisationKind.TPE,
            OrganisationKind.PME);

    private final ConsortiumReading reading;
    private final ReadingSlotRanking ranking;
    private final RankingCandidates order;
    private final KeepingWeights weights;

    CandidatesController(
            ConsortiumReading reading, ReadingSlotRanking ranking, RankingCandidates order, KeepingWeights weights) {
        this.reading = reading;
        this.ranking = ranking;
        this.order = order;
        this.weights = weights;
    }

    /**
     * @param q a name or a number that the lead searches itself
     * @param kind only candidates of this kind
     * @param within only candidates at most so many kilometres away
     * @param fair false for the order of the scores alone
     */
    @GetMapping
    String page(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID slot,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(defaultValue = "true") boolean fair,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        if (!space.isInPreparation()) {
            return "redirect:/consortia/" + id;
        }
        if (space.slots().isEmpty()) {
            return "redirect:/consortia/" + id + "/slots";
        }
        SlotLine current = slot == null ? space.slots().get(0) : space.slot(slot);
        Question question = new Question(kind, within, fair, q);
        SlotRanking found = ranking.of(actor, id, current.id(), question);
        model.addAttribute("space", space);
        model.addAttribute("slot", current);
        model.addAttribute("question", question);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("distances", DISTANCES);
        model.addAttribute("parts", RankingPart.values());
        model.addAttribute("mostWeight", RankingWeights.MOST);
        model.addAttribute("ranking", found);
        model.addAttribute(
                "known",
                found.listed().stream()
                        .collect(Collectors.toMap(one -> one.facts().establishmentId(), Function.identity())));
        model.addAttribute(
                "several",
                reading.severalCandidaciesFinding(actor, id, current.id()).orElse(null));
        model.addAttribute("q", q);
        return "sourcing/candidates";
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
            @RequestParam(defaultValue = "true") boolean fair,
            Model model) {
        List<UUID> wanted = new ArrayList<>(reading.workspaceOfLead(actor, id).slot(slot).candidates().stream()
                .map(CandidateLine::establishmentId)
                .toList());
        int place = wanted.indexOf(establishment);
        switch (move) {
            case "up" -> swap(wanted, place, place - 1);
            case "down" -> swap(wanted, place, place + 1);
            case "out" -> wanted.remove(establishment);
            default -> wanted.add(establishment);
        }
        try {
            order.rank(actor, id, slot, wanted);
        } catch (RuleViolation refused) {
            model.addAttribute("refusal", refused);
            return page(actor, id, slot, "", kind, within, fair, model);
        }
        return again(id, slot, kind, within, fair);
    }

    /** Keeps the weights of the lead for all of its slots, or goes back to those that everybody begins with. */
    @PostMapping("/weights")
    String weigh(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID slot,
            @ModelAttribute("weights") WeightsForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean reset,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(defaultValue = "true") boolean fair,
            Model model) {
        reading.workspaceOfLead(actor, id).slot(slot);
        try {
            if (reset) {
                weights.reset(actor);
            } else {
                weights.keep(actor, form.weights(errors.hasErrors()));
            }
        } catch (RuleViolation refused) {
            model.addAttribute("refusal", refused);
            return page(actor, id, slot, "", kind, within, fair, model);
        }
        return again(id, slot, kind, within, fair);
    }

    private static String again(
            UUID id, UUID slot, @Nullable OrganisationKind kind, @Nullable Integer within, boolean fair) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/consortia/" + id + "/candidates")
                        .queryParam("slot", slot)
                        .queryParamIfPresent("kind", Optional.ofNullable(kind))
                        .queryParamIfPresent("within", Optional.ofNullable(within))
                        .queryParamIfPresent("fair", fair ? Optional.empty() : Optional.of("false"))
                        .toUriString();
    }

    private static void swap(List<UUID> order, int one, int other) {
        if (one >= 0 && other >= 0 && one < order.size() && other < order.size()) {
            Collections.swap(order, one, other);
        }
    }
}
