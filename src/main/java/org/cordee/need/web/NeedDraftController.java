package org.cordee.need.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.account.CurrentActor;
import org.cordee.need.CountingStructuresNearby;
import org.cordee.need.NeedDescription;
import org.cordee.need.NeedDescription.Theme;
import org.cordee.need.NeedScope;
import org.cordee.need.NeedScope.Length;
import org.cordee.need.NeedScope.ReservedFor;
import org.cordee.need.NeedScope.Size;
import org.cordee.need.NeedScope.Stage;
import org.cordee.need.PublishingNeed;
import org.cordee.need.ReadingNeeds;
import org.cordee.need.ReadingNeeds.NeedDraft;
import org.cordee.need.ReadingNeeds.NeedReceipt;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.NumberInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The three pages on which a buyer publishes a need, open to visitors without account, and the receipt. Each page is
 * saved in a draft whose id is in the address, so that Back, a reload and a link to an earlier page have what was typed.
 */
@Controller
class NeedDraftController {

    static final List<Integer> RADII = List.of(30, 60, 100);

    private static final int MONTHS_OFFERED = 24;

    private final PublishingNeed publishing;
    private final ReadingNeeds reading;
    private final CountingStructuresNearby counting;
    private final CurrentActor current;
    private final BusinessClock clock;

    NeedDraftController(
            PublishingNeed publishing,
            ReadingNeeds reading,
            CountingStructuresNearby counting,
            CurrentActor current,
            BusinessClock clock) {
        this.publishing = publishing;
        this.reading = reading;
        this.counting = counting;
        this.current = current;
        this.clock = clock;
    }

    /** One month in a list. */
    record MonthChoice(String value, String label) {}

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    @GetMapping("/needs/new")
    String begin(Model model) {
        model.addAttribute("form", new NeedDescriptionForm("", "", "", List.of()));
        return describing(null, model);
    }

    /** Searches the typed words without JavaScript; nothing is saved. */
    @PostMapping(path = "/needs/new", params = "suggest")
    String suggest(@ModelAttribute("form") NeedDescriptionForm form, BindingResult errors, Model model) {
        return describing(null, model);
    }

    @PostMapping("/needs/new")
    String begin(
            Actor actor,
            @ModelAttribute("form") NeedDescriptionForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        admitDraft(actor, request);
        NeedDescription description = read(form, errors);
        return description == null
                ? describing(null, model)
                : "redirect:/need-drafts/" + publishing.begin(description) + "/scope";
    }

    @GetMapping("/need-drafts/{id}")
    String describe(@PathVariable UUID id, Model model) {
        model.addAttribute("form", NeedDescriptionForm.of(reading.draft(id).description()));
        return describing(id, model);
    }

    @PostMapping(path = "/need-drafts/{id}", params = "suggest")
    String suggest(
            @PathVariable UUID id,
            @ModelAttribute("form") NeedDescriptionForm form,
            BindingResult errors,
            Model model) {
        reading.draft(id);
        return describing(id, model);
    }

    @PostMapping("/need-drafts/{id}")
    String describe(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") NeedDescriptionForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        reading.draft(id);
        admitDraft(actor, request);
        NeedDescription description = read(form, errors);
        if (description == null) {
            return describing(id, model);
        }
        publishing.describe(id, description);
        return "redirect:/need-drafts/" + id + "/scope";
    }

    @GetMapping("/need-drafts/{id}/scope")
    String place(Actor actor, @PathVariable UUID id, HttpServletRequest request, Locale locale, Model model) {
        NeedDraft draft = reading.draft(id);
        NeedScope scope = draft.scope();
        model.addAttribute("form", NeedScopeForm.of(scope));
        model.addAttribute(
                "nearby",
                scope == null ? null : counting.count(actor, request.getRemoteAddr(), draft.description(), scope));
        return placing(draft, locale, model);
    }

    /** Saves the page; {@code next=count} comes back to it with the structures that could answer. */
    @PostMapping("/need-drafts/{id}/scope")
    String place(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "contact") String next,
            @ModelAttribute("form") NeedScopeForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        NeedDraft draft = reading.draft(id);
        admitDraft(actor, request);
        boolean counts = next.equals("count");
        NeedScopeForm typed = counts ? form.undecided() : form;
        boolean saved = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> publishing.place(id, typed.read(clock.today())));
        if (!saved) {
            return placing(draft, locale, model);
        }
        return "redirect:/need-drafts/" + id + (counts ? "/scope#reserve" : "/contact");
    }

    @GetMapping("/need-drafts/{id}/contact")
    String sender(@PathVariable UUID id, Locale locale, Model model) {
        NeedDraft draft = reading.draft(id);
        if (draft.scope() == null) {
            return "redirect:/need-drafts/" + id + "/scope";
        }
        model.addAttribute("form", NeedSenderForm.of(current.who().orElse(null)));
        return sending(draft, locale, model);
    }

    @PostMapping("/need-drafts/{id}/contact")
    String send(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") NeedSenderForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        NeedDraft draft = reading.draft(id);
        if (!publishing.admitsNeed(actor, addressOf(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        boolean sent = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> publishing.send(actor, id, form.read(locale)));
        return sent ? "redirect:/need-drafts/" + id + "/receipt" : sending(draft, locale, model);
    }

    /** Shows the receipt; a need that was received at once, or is confirmed, is shown by its own page. */
    @GetMapping("/need-drafts/{id}/receipt")
    String receipt(Actor actor, @PathVariable UUID id, Model model) {
        try {
            Optional<NeedReceipt> receipt = reading.receipt(id);
            model.addAttribute("receipt", receipt.orElse(null));
            return receipt.isPresent() ? "need/receipt" : "redirect:/need-drafts/" + id + "/contact";
        } catch (NotFound confirmed) {
            if (actor.personId() == null) {
                throw confirmed;
            }
            return "redirect:/needs/" + id;
        }
    }

    private String describing(@Nullable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("themes", Theme.values());
        model.addAttribute("longest", NeedDescription.LONGEST_DETAILS);
        return steps("need/description", model);
    }

    private String placing(NeedDraft draft, Locale locale, Model model) {
        YearMonth now = YearMonth.from(clock.today());
        model.addAttribute("id", draft.id());
        model.addAttribute("radii", RADII);
        model.addAttribute(
                "months",
                IntStream.range(0, MONTHS_OFFERED)
                        .mapToObj(now::plusMonths)
                        .map(month -> new MonthChoice(month.toString(), nameOf(month, locale)))
                        .toList());
        model.addAttribute("lengths", Length.values());
        model.addAttribute("sizes", Size.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("reservations", ReservedFor.values());
        model.addAttribute("enoughToReserve", reading.enoughToReserve());
        return steps("need/scope", model);
    }

    private String sending(NeedDraft draft, Locale locale, Model model) {
        model.addAttribute("id", draft.id());
        model.addAttribute("draft", draft);
        NeedController.inWords(draft.description(), draft.scope(), locale, model);
        return steps("need/sender", model);
    }

    private String steps(String view, Model model) {
        model.addAttribute("batch", reading.batchSize());
        model.addAttribute("enough", reading.enough());
        return view;
    }

    private static @Nullable NeedDescription read(NeedDescriptionForm form, BindingResult errors) {
        NeedDescription[] read = new NeedDescription[1];
        boolean accepted = !errors.hasErrors() && FormRefusals.accepted(errors, () -> read[0] = form.read());
        return accepted ? read[0] : null;
    }

    static String nameOf(YearMonth month, Locale locale) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
    }

    /** @throws ResponseStatusException 429 when the visitor's network has saved too many pages */
    private void admitDraft(Actor actor, HttpServletRequest request) {
        if (!publishing.admitsDraft(actor, addressOf(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static String addressOf(HttpServletRequest request) {
        @Nullable String address = request.getRemoteAddr();
        return address == null ? "" : address;
    }
}
