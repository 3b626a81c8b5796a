package org.cordee.notification.web;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.notification.ChoosingPaces;
import org.cordee.notification.Pace;
import org.cordee.opportunity.DigestPace;
import org.cordee.opportunity.FeedKind;
import org.cordee.opportunity.KeepingWatches;
import org.cordee.opportunity.KeepingWatches.WatchView;
import org.cordee.opportunity.ReadingOpportunities;
import org.cordee.opportunity.WatchFeedAddresses;
import org.cordee.opportunity.WatchFeedAddresses.FeedView;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets a person choose how fast it gets which letters, and says which ones are always sent. The pace of its watch and
 * the addresses of its feeds stand beside them.
 */
@Controller
@RequestMapping("/notifications/choice")
class PacesController {

    private final ChoosingPaces choosing;
    private final KeepingWatches watches;
    private final ReadingOpportunities opportunities;
    private final WatchFeedAddresses feeds;

    PacesController(
            ChoosingPaces choosing,
            KeepingWatches watches,
            ReadingOpportunities opportunities,
            WatchFeedAddresses feeds) {
        this.choosing = choosing;
        this.watches = watches;
        this.opportunities = opportunities;
        this.feeds = feeds;
    }

    @GetMapping
    String choice(Actor actor, Model model) {
        model.addAttribute("form", PacesForm.of(choosing.chosen(actor)));
        return show(actor, model);
    }

    @PostMapping
    String choose(
            Actor actor,
            @ModelAttribute("form") PacesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        choosing.chosen(actor);
        if (errors.hasErrors()) {
            return show(actor, model);
        }
        choosing.choose(actor, form.paces());
        if (form.all() == Pace.NEVER) {
            watches.stopAll(actor);
        }
        flash.addFlashAttribute("chosen", true);
        return "redirect:/notifications/choice";
    }

    /** Shows beside the letters the pace of the watch and its feeds, where the organisation has a watch. */
    private String show(Actor actor, Model model) {
        WatchView watch = actor.organisationId() == null ? null : watches.view(actor);
        boolean kept = watch != null && watch.watchId() != null;
        model.addAttribute("watch", kept ? watch : null);
        model.addAttribute("watchPaces", DigestPace.values());
        model.addAttribute("near", opportunities.near());
        model.addAttribute("watchHour", opportunities.hour());
        model.addAttribute("feedKinds", FeedKind.values());
        model.addAttribute(
                "feeds", feeds.of(actor).stream().collect(Collectors.toMap(FeedView::kind, Function.identity())));
        model.addAttribute("paces", Pace.values());
        model.addAttribute("hour", choosing.hour());
        return "notification/choice";
    }
}
