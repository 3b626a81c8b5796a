package org.cordee.opportunity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.cordee.account.PublicAddress;
import org.cordee.opportunity.AnsweringOpportunities;
import org.cordee.opportunity.DecidingCandidacies;
import org.cordee.opportunity.OpportunityView;
import org.cordee.opportunity.OpportunityVisits;
import org.cordee.opportunity.ReadingOpportunities;
import org.cordee.opportunity.ReadingOpportunities.CandidacyView;
import org.cordee.opportunity.ScoringCandidacies;
import org.cordee.opportunity.SharingOpportunities;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows one opportunity to everybody who has its address, takes the answer of a structure, and lets its owner share,
 * remind, decide and close.
 */
@Controller
class OpportunityController {

    private static final int CANDIDACIES_OF_A_PAGE = 20;
    private static final int LAST_PAGE = 1000;

    private final ReadingOpportunities reading;
    private final SharingOpportunities sharing;
    private final AnsweringOpportunities answering;
    private final DecidingCandidacies deciding;
    private final ScoringCandidacies scoring;
    private final OpportunityVisits visits;
    private final ConsultationReading consultations;
    private final PublicAddress publicAddress;

    OpportunityController(
            ReadingOpportunities reading,
            SharingOpportunities sharing,
            AnsweringOpportunities answering,
            DecidingCandidacies deciding,
            ScoringCandidacies scoring,
            OpportunityVisits visits,
            ConsultationReading consultations,
            PublicAddress publicAddress) {
        this.reading = reading;
        this.sharing = sharing;
        this.answering = answering;
        this.deciding = deciding;
        this.scoring = scoring;
        this.visits = visits;
        this.consultations = consultations;
        this.publicAddress = publicAddress;
    }

    /** The answer of a structure. */
    enum Answer {
        YES,
        NO
    }

    /** The owner's decision about a candidate. */
    enum Decision {
        TAKE,
        SET_ASIDE
    }

    @GetMapping("/opportunities/{id}")
    String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        if (!visits.admits(actor, request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        OpportunityView opportunity = reading.find(id);
        boolean owner = actor.personId() != null && reading.isOwner(actor, id);
        boolean mayAnswer = !owner && actor.organisationId() != null && opportunity.open();
        model.addAttribute("opportunity", opportunity);
        model.addAttribute("owner", owner);
        model.addAttribute("signedIn", actor.personId() != null);
        model.addAttribute("mayAnswer", mayAnswer);
        model.addAttribute("answer", reading.answerOf(actor, id).orElse(null));
        model.addAttribute("match", reading.watched(actor, id).orElse(null));
        model.addAttribute("score", mayAnswer ? scoring.ofStructure(actor, id).orElse(null) : null);
        model.addAttribute("address", publicAddress.of("/opportunities/" + id));
        PageRequest part = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), CANDIDACIES_OF_A_PAGE);
        Page<CandidacyView> candidacies = owner ? reading.candidacies(actor, id, part) : Page.empty(part);
        model.addAttribute("candidacies", candidacies);
        model.addAttribute("scores", owner ? scoring.ofCandidacies(actor, id, candidacies.getContent()) : Map.of());
        return "opportunity/opportunity";
    }

    @PostMapping("/opportunities/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Answer answer,
            @RequestParam(defaultValue = "") String word,
            RedirectAttributes next) {
        boolean yes = answer == Answer.YES;
        boolean done = tried(
                () -> {
                    if (yes) {
                        answering.declareInterest(actor, id, null, word);
                    } else {
                        answering.decline(actor, id);
                    }
                },
                yes ? "opportunity.answered.yes" : "opportunity.answered.no",
                next);
        next.addFlashAttribute("typed", done ? "" : word);
        return "redirect:" + (done && !yes ? "/opportunities" : "/opportunities/" + id);
    }

    @PostMapping("/opportunities/{id}/reminder")
    String remind(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        tried(() -> sharing.remind(actor, id), "opportunity.reminded", next);
        return "redirect:/opportunities/" + id;
    }

    @PostMapping("/opportunities/{id}/closure")
    String close(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        tried(() -> sharing.close(actor, id), "opportunity.closed-now", next);
        return "redirect:/opportunities/" + id;
    }

    @PostMapping("/opportunities/{id}/candidacies/{organisationId}")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisationId,
            @RequestParam Decision decision,
            @RequestParam(defaultValue = "0") int page,
            RedirectAttributes next) {
        boolean take = decision == Decision.TAKE;
        tried(
                () -> {
                    if (take) {
                        deciding.take(actor, id, organisationId);
                    } else {
                        deciding.setAside(actor, id, organisationId);
                    }
                },
                take ? "opportunity.candidacy.taken" : "opportunity.candidacy.set-aside",
                next);
        return "redirect:/opportunities/" + id + (page > 0 ? "?page=" + page : "");
    }

    /** Shares a slot of a consortium in preparation; the page of its candidates leads here. */
    @PostMapping("/consortia/{id}/slots/{slotId}/opportunity")
    String shareSlot(Actor actor, @PathVariable UUID id, @PathVariable UUID slotId, RedirectAttributes next) {
        try {
            UUID shared = sharing.shareSlot(actor, id, slotId);
            next.addFlashAttribute("said", "opportunity.shared");
            return "redirect:/opportunities/" + shared;
        } catch (RuleViolation refused) {
            refuse(refused, next);
            return "redirect:/consortia/" + id + "/opportunities";
        }
    }

    /** Lists the slots of a consortium with what is shared of them. */
    @GetMapping("/consortia/{id}/opportunities")
    String slots(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("shared", reading.ofConsortium(actor, id));
        model.addAttribute("consortiumId", id);
        return "opportunity/slots";
    }

    /** Lists the open lots of a consultation with what is shared of them. */
    @GetMapping("/consultations/{id}/opportunities")
    String lots(Actor actor, @PathVariable UUID id, Model model) {
        ConsultationDetail detail = consultations.find(actor, id);
        model.addAttribute("shared", reading.ofConsultation(actor, id));
        model.addAttribute("title", detail.content().title());
        model.addAttribute("consultationId", id);
        return "opportunity/lots";
    }

    @PostMapping("/consultations/{id}/lots/{lotId}/opportunity")
    String shareLot(Actor actor, @PathVariable UUID id, @PathVariable UUID lotId, RedirectAttributes next) {
        try {
            UUID shared = sharing.shareLot(actor, id, lotId);
            next.addFlashAttribute("said", "opportunity.shared");
            return "redirect:/opportunities/" + shared;
        } catch (RuleViolation refused) {
            refuse(refused, next);
            return "redirect:/consultations/" + id + "/opportunities";
        }
    }

    /** Runs an act; tells what it did, or why it was refused, on the next page. */
    private static boolean tried(Runnable act, String done, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute("said", done);
            return true;
        } catch (RuleViolation refused) {
            refuse(refused, next);
            return false;
        }
    }

    private static void refuse(RuleViolation refused, RedirectAttributes next) {
        next.addFlashAttribute("refused", refused.key());
        next.addFlashAttribute("refusedWith", refused.arguments());
    }
}
