package org.cordee.booklet.web;

import java.util.List;
import java.util.UUID;
import org.cordee.booklet.CallState;
import org.cordee.booklet.KeepingThemes;
import org.cordee.booklet.OpeningCall;
import org.cordee.booklet.PublishingBooklet;
import org.cordee.booklet.ReadingCalls;
import org.cordee.booklet.ReadingCalls.CallView;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.springframework.data.domain.PageRequest;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets coordinators add themes, open calls, invite structures, end a call, and publish its booklet. */
@Controller
class CallController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1000;
    private static final int MOST_ROWS_IN_A_FORM = 200;
    private static final String LIST = "/booklet-calls";

    private final ReadingCalls reading;
    private final OpeningCall opening;
    private final PublishingBooklet publishing;
    private final KeepingThemes themes;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    CallController(
            ReadingCalls reading,
            OpeningCall opening,
            PublishingBooklet publishing,
            KeepingThemes themes,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.reading = reading;
        this.opening = opening;
        this.publishing = publishing;
        this.themes = themes;
        this.directory = directory;
        this.clock = clock;
    }

    @InitBinder("form")
    void limitRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS_IN_A_FORM);
    }

    @GetMapping("/booklet-calls")
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("form", new ThemeForm("", ""));
        return listed(actor, page, model);
    }

    private String listed(Actor actor, int page, Model model) {
        model.addAttribute("page", reading.list(actor, PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE)));
        model.addAttribute("themes", themes.all());
        return "booklet/calls";
    }

    @PostMapping("/booklet-themes")
    ModelAndView addTheme(
            Actor actor,
            @ModelAttribute("form") ThemeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        actor.requireRole(Role.COORDINATOR);
        if (!errors.hasErrors()
                && FormRefusals.accepted(errors, () -> themes.add(actor, form.french(), form.english()))) {
            next.addFlashAttribute("said", "booklet.theme.added");
            return new ModelAndView("redirect:" + LIST);
        }
        return again(listed(actor, 0, model), model);
    }

    @GetMapping("/booklet-calls/new")
    String begin(Actor actor, Model model) {
        actor.requireRole(Role.COORDINATOR);
        model.addAttribute("form", CallForm.empty(clock.today().getYear()));
        return form(model);
    }

    /** Searches the typed words without JavaScript; nothing is saved. */
    @PostMapping(path = "/booklet-calls", params = "suggest")
    String suggest(Actor actor, @ModelAttribute("form") CallForm form, BindingResult errors, Model model) {
        actor.requireRole(Role.COORDINATOR);
        return form(model);
    }

    @PostMapping("/booklet-calls")
    ModelAndView open(
            Actor actor,
            @ModelAttribute("form") CallForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        actor.requireRole(Role.COORDINATOR);
        if (!errors.hasErrors()) {
            try {
                UUID id = opening.open(actor, form.read(directory));
                next.addFlashAttribute("said", "booklet.call.opened");
                return new ModelAndView(at(id));
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            }
        }
        return again(form(model), model);
    }

    private String form(Model model) {
        model.addAttribute("themes", themes.all());
        return "booklet/call-form";
    }

    @GetMapping("/booklet-calls/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new InvitationForm(""));
        return show(reading.find(actor, id), model);
    }

    private static String show(CallView call, Model model) {
        model.addAttribute("call", call);
        return "booklet/call";
    }

    /** Searches the typed words without JavaScript; nobody is invited. */
    @PostMapping(path = "/booklet-calls/{id}/invitations", params = "suggest")
    String suggest(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            Model model) {
        return show(reading.find(actor, id), model);
    }

    @PostMapping("/booklet-calls/{id}/invitations")
    ModelAndView invite(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        reading.find(actor, id);
        if (!errors.hasErrors()) {
            try {
                List<UUID> wanted = CallForm.structures(form.organisations(), directory);
                int invited = opening.invite(actor, id, wanted);
                next.addFlashAttribute("said", "booklet.call.invited");
                next.addFlashAttribute("saidWith", new Object[] {invited});
                return new ModelAndView(at(id));
            } catch (RuleViolation refused) {
                show(refused, errors);
            }
        }
        return again(show(reading.find(actor, id), model), model);
    }

    /** The field of this form names numbers where the use case names ids. */
    private static void show(RuleViolation refused, BindingResult errors) {
        FormRefusals.show(
                "organisationIds".equals(refused.field())
                        ? RuleViolation.of("organisations", refused.key(), refused.arguments())
                        : refused,
                errors);
    }

    @PostMapping("/booklet-calls/{id}/closing")
    String close(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        reading.find(actor, id);
        opening.closeEarly(actor, id);
        next.addFlashAttribute("said", "booklet.call.closed");
        return at(id);
    }

    @GetMapping("/booklet-calls/{id}/cancellation")
    String cancelling(Actor actor, @PathVariable UUID id, Model model) {
        CallView call = reading.find(actor, id);
        model.addAttribute("form", new ReasonForm(""));
        model.addAttribute("call", call);
        return call.mayCancel() ? "booklet/call-cancellation" : at(id);
    }

    @PostMapping("/booklet-calls/{id}/cancellation")
    ModelAndView cancel(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("call", reading.find(actor, id));
        if (!errors.hasErrors() && FormRefusals.accepted(errors, () -> opening.cancel(actor, id, form.reason()))) {
            next.addFlashAttribute("said", "booklet.call.cancelled-now");
            return new ModelAndView(at(id));
        }
        return again("booklet/call-cancellation", model);
    }

    @GetMapping("/booklet-calls/{id}/words")
    String rewriting(Actor actor, @PathVariable UUID id, Model model) {
        CallView call = reading.find(actor, id);
        model.addAttribute("form", CallWordsForm.of(call.terms()));
        model.addAttribute("call", call);
        return call.state() == CallState.CANCELLED ? at(id) : "booklet/call-words";
    }

    @PostMapping("/booklet-calls/{id}/words")
    ModelAndView rewrite(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CallWordsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("call", reading.find(actor, id));
        if (!errors.hasErrors() && FormRefusals.accepted(errors, () -> opening.rewrite(actor, id, form.read()))) {
            next.addFlashAttribute("said", "booklet.call.rewritten");
            return new ModelAndView(at(id));
        }
        return again("booklet/call-words", model);
    }

    @GetMapping("/booklet-calls/{id}/publication")
    String publishing(Actor actor, @PathVariable UUID id, Model model) {
        CallView call = reading.find(actor, id);
        model.addAttribute("form", PublicationForm.of(call));
        return call.mayPublish() ? publication(call, model) : at(id);
    }

    @PostMapping("/booklet-calls/{id}/publication")
    ModelAndView publish(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        CallView call = reading.find(actor, id);
        if (!errors.hasErrors()
                && FormRefusals.accepted(errors, () -> publishing.decide(actor, id, form.order(), form.embargo()))) {
            boolean waits = reading.find(actor, id).state() == CallState.SCHEDULED;
            next.addFlashAttribute("said", waits ? "booklet.publication.planned" : "booklet.publication.done");
            return new ModelAndView(at(id));
        }
        return again(publication(call, model), model);
    }

    private static String publication(CallView call, Model model) {
        model.addAttribute("call", call);
        return "booklet/publication";
    }

    private static String at(UUID id) {
        return "redirect:" + LIST + "/" + id;
    }

    private static ModelAndView again(String page, Model model) {
        ModelAndView again = new ModelAndView(page, model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
