package org.cordee.showcase.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.account.PublicAddress;
import org.cordee.organisation.CommunePoints;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.Role;
import org.cordee.showcase.AttendeeKind;
import org.cordee.showcase.ReadingShowcases;
import org.cordee.showcase.ReadingShowcases.ShowcaseView;
import org.cordee.showcase.RegisteringAttendees;
import org.cordee.showcase.ShowcaseState;
import org.cordee.showcase.ShowcaseVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages of events that are open to visitors without account: the list, one event with its registration, its date. */
@Controller
@RequestMapping("/showcases")
class ShowcaseController {

    private static final int PAGE = 20;
    private static final int PAGE_TO_COME = 50;
    private static final int LAST_PAGE = 1_000;
    private static final Set<ShowcaseState> NOT_LISTED = Set.of(ShowcaseState.DRAFT, ShowcaseState.CANCELLED);

    private final ReadingShowcases reading;
    private final RegisteringAttendees registering;
    private final ShowcaseVisits visits;
    private final CommunePoints points;
    private final PublicAddress address;
    private final CurrentActor current;
    private final BusinessClock clock;

    ShowcaseController(
            ReadingShowcases reading,
            RegisteringAttendees registering,
            ShowcaseVisits visits,
            CommunePoints points,
            PublicAddress address,
            CurrentActor current,
            BusinessClock clock) {
        this.reading = reading;
        this.registering = registering;
        this.visits = visits;
        this.points = points;
        this.address = address;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Shows the lists of events, each with pages of its own.
     *
     * @param page of the past events
     * @param next the page of the events to come
     * @param others the page of the drafts and the cancelled events, which coordinators read
     */
    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int next,
            @RequestParam(defaultValue = "0") int others,
            HttpServletRequest request,
            Model model) {
        admit(actor, request);
        boolean coordinator = actor.is(Role.COORDINATOR);
        model.addAttribute("coordinator", coordinator);
        model.addAttribute("next", reading.toCome(page(next, PAGE_TO_COME)));
        model.addAttribute("past", reading.past(page(page, PAGE)));
        if (coordinator) {
            model.addAttribute("others", reading.list(actor, NOT_LISTED, page(others, PAGE)));
        }
        return "showcase/showcases";
    }

    private static PageRequest page(int number, int size) {
        return PageRequest.of(Math.max(0, Math.min(number, LAST_PAGE)), size);
    }

    @GetMapping("/{id}")
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        admit(actor, request);
        ShowcaseView view = reading.find(actor, id);
        model.addAttribute("form", RegistrationForm.of(current.who().orElse(null)));
        return show(actor, view, model);
    }

    /**
     * Registers a visitor and leads to the receipt; the receipt is the same for a second registration. A form with
     * errors is not counted as a registration, but as a page.
     */
    @PostMapping("/{id}/registrations")
    ModelAndView register(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        ShowcaseView view = reading.find(actor, id);
        boolean readable = !errors.hasErrors() && FormRefusals.accepted(errors, form::read);
        if (!readable) {
            admit(actor, request);
        }
        boolean tooMany = readable && !visits.admitsRegistration(actor, addressOf(request));
        if (tooMany) {
            errors.reject("showcase.registration.too-many");
        }
        boolean registered = readable
                && !tooMany
                && FormRefusals.accepted(
                        errors, () -> registering.register(actor, id, form.read(), form.demonstrations(), locale));
        if (registered) {
            return new ModelAndView("redirect:/showcases/" + id + "/registered");
        }
        ModelAndView again = new ModelAndView(show(actor, view, model), model.asMap());
        again.setStatus(tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/{id}/registered")
    String registered(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        admit(actor, request);
        model.addAttribute("showcase", reading.find(actor, id));
        return "showcase/registered";
    }

    /** Serves the date as a calendar file; it holds nothing about any person. */
    @GetMapping("/{id}/event.ics")
    ResponseEntity<byte[]> calendar(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        admit(actor, request);
        return ShowcaseDate.answer(reading.find(actor, id), address, clock.now());
    }

    private String show(Actor actor, ShowcaseView view, Model model) {
        model.addAttribute("showcase", view);
        model.addAttribute("map", ShowcaseMap.of(view.details().place(), points));
        model.addAttribute("kinds", AttendeeKind.values());
        model.addAttribute("coordinator", actor.is(Role.COORDINATOR));
        return "showcase/showcase";
    }

    /** @throws ResponseStatusException 429 when the visitor's network has read too many pages */
    private void admit(Actor actor, HttpServletRequest request) {
        if (!visits.admits(actor, addressOf(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static String addressOf(HttpServletRequest request) {
        @Nullable String remote = request.getRemoteAddr();
        return remote == null ? "" : remote;
    }
}
