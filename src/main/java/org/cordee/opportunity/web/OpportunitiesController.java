package org.cordee.opportunity.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cordee.opportunity.DigestPace;
import org.cordee.opportunity.FeedKind;
import org.cordee.opportunity.KeepingWatches;
import org.cordee.opportunity.KeepingWatches.WatchView;
import org.cordee.opportunity.OpportunityKind;
import org.cordee.opportunity.ReadingOpportunities;
import org.cordee.opportunity.ReadingOpportunities.WatchedPage;
import org.cordee.opportunity.ScoringCandidacies;
import org.cordee.opportunity.WatchArea;
import org.cordee.opportunity.WatchFeedAddresses;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows what waits in the watch of a structure, with the first card open, and keeps the watch, the pace of its reader
 * and the addresses of its feeds.
 */
@Controller
@RequestMapping("/opportunities")
class OpportunitiesController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 500;
    private static final String LIST = "redirect:/opportunities";
    private static final String SETTINGS = "redirect:/notifications/choice";

    private final ReadingOpportunities reading;
    private final KeepingWatches keeping;
    private final ScoringCandidacies scoring;
    private final WatchFeedAddresses feeds;
    private final DirectoryLookup directory;

    OpportunitiesController(
            ReadingOpportunities reading,
            KeepingWatches keeping,
            ScoringCandidacies scoring,
            WatchFeedAddresses feeds,
            DirectoryLookup directory) {
        this.reading = reading;
        this.keeping = keeping;
        this.scoring = scoring;
        this.feeds = feeds;
        this.directory = directory;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    /**
     * @param kind only opportunities of this kind
     */
    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable OpportunityKind kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        WatchView watch = keeping.view(actor);
        model.addAttribute("form", WatchForm.of(watch));
        return show(actor, watch, kind, page, model);
    }

    private String show(Actor actor, WatchView watch, @Nullable OpportunityKind kind, int page, Model model) {
        PageRequest wanted = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE);
        WatchedPage found = reading.watched(actor, kind, wanted);
        model.addAttribute("watch", watch);
        model.addAttribute("found", found);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", shown(found, kind));
        model.addAttribute(
                "answered", reading.answers(actor, PageRequest.of(0, 1)).getTotalElements());
        model.addAttribute("pool", reading.pool(PageRequest.of(0, 1)).getTotalElements());
        model.addAttribute("offered", WatchForm.offered());
        model.addAttribute("areas", WatchArea.values());
        model.addAttribute("paces", DigestPace.values());
        model.addAttribute("near", reading.near());
        model.addAttribute("hour", reading.hour());
        model.addAttribute("establishments", directory.establishmentsOfAll(List.of(actor.requireOrganisation())));
        model.addAttribute(
                "score",
                found.page().isEmpty()
                        ? null
                        : scoring.ofStructure(
                                        actor,
                                        found.page()
                                                .getContent()
                                                .get(0)
                                                .opportunity()
                                                .id())
                                .orElse(null));
        return "opportunity/opportunities";
    }

    private static Set<OpportunityKind> shown(WatchedPage found, @Nullable OpportunityKind kind) {
        EnumSet<OpportunityKind> kinds = EnumSet.noneOf(OpportunityKind.class);
        kinds.addAll(found.counts().keySet());
        if (kind != null) {
            kinds.add(kind);
        }
        return kinds;
    }

    /** Shows the form with what the words of a field mean, for browsers without scripts; nothing is kept. */
    @PostMapping(path = "/watch", params = "suggest")
    String suggest(Actor actor, @ModelAttribute("form") WatchForm form, BindingResult errors, Model model) {
        return show(actor, keeping.view(actor), null, 0, model);
    }

    @PostMapping("/watch")
    ModelAndView keep(
            Actor actor,
            @ModelAttribute("form") WatchForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        WatchView before = keeping.view(actor);
        if (!errors.hasErrors()
                && FormRefusals.accepted(errors, () -> keeping.keep(actor, form.terms(), form.chosenPace()))) {
            next.addFlashAttribute("said", "opportunity.watch.kept");
            return new ModelAndView(LIST);
        }
        ModelAndView again = new ModelAndView(show(actor, before, null, 0, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Chooses the pace of the digest on the page of all letters. */
    @PostMapping("/pace")
    String pace(Actor actor, @RequestParam DigestPace pace, RedirectAttributes next) {
        keeping.choosePace(actor, pace);
        next.addFlashAttribute("chosen", true);
        return SETTINGS;
    }

    /** Issues a new address of a feed, which the next page shows once. */
    @PostMapping("/feed")
    String issueFeed(Actor actor, @RequestParam FeedKind feed, RedirectAttributes next) {
        next.addFlashAttribute("feedAddress", feeds.issue(actor, feed));
        next.addFlashAttribute("feedKind", feed);
        return SETTINGS;
    }

    @PostMapping("/feed/revocation")
    String revokeFeed(Actor actor, @RequestParam FeedKind feed, RedirectAttributes next) {
        feeds.revoke(actor, feed);
        next.addFlashAttribute("feedRevoked", true);
        return SETTINGS;
    }

    /** Lists what the structure answered, with what became of it. */
    @GetMapping("/answers")
    String answers(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute(
                "answers", reading.answers(actor, PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE)));
        return "opportunity/answers";
    }
}
