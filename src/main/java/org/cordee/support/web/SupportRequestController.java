package org.cordee.support.web;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.cordee.support.AnsweringSupport;
import org.cordee.support.AskingForSupport;
import org.cordee.support.EndingSupport;
import org.cordee.support.GivingSupport;
import org.cordee.support.PassReason;
import org.cordee.support.ReadingSupport;
import org.cordee.support.SupportKind;
import org.cordee.support.SupportRequestView;
import org.cordee.support.SupportStart;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of requests for help: an organisation asks and evaluates; the support organisation accepts or passes, says
 * what is needed and hands over.
 */
@Controller
@RequestMapping("/support-requests")
class SupportRequestController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1000;

    private final AskingForSupport asking;
    private final ReadingSupport reading;
    private final AnsweringSupport answering;
    private final GivingSupport giving;
    private final EndingSupport ending;

    SupportRequestController(
            AskingForSupport asking,
            ReadingSupport reading,
            AnsweringSupport answering,
            GivingSupport giving,
            EndingSupport ending) {
        this.asking = asking;
        this.reading = reading;
        this.answering = answering;
        this.giving = giving;
        this.ending = ending;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("rows", reading.own(actor, PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE)));
        model.addAttribute("supporter", reading.isSupporter(actor));
        return "support/requests";
    }

    @GetMapping("/new")
    String form(Actor actor, @RequestParam(required = false) @Nullable String from, Model model) {
        AskedPage page = AskedPage.of(from);
        model.addAttribute("form", SupportRequestForm.empty(page.address()));
        return form(start(actor, page), page, model);
    }

    @PostMapping
    String ask(
            Actor actor,
            @ModelAttribute("form") SupportRequestForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        AskedPage page = AskedPage.of(form.from());
        SupportStart start = start(actor, page);
        if (!errors.hasErrors()) {
            try {
                UUID id = asking.ask(actor, form.sendKey(), form.asked(start));
                flash.addFlashAttribute("done", "support.done.asked");
                return "redirect:/support-requests/" + id;
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            }
        }
        return form(start, page, model);
    }

    private SupportStart start(Actor actor, AskedPage page) {
        return asking.start(actor, page.consortiumId(), page.sectionId());
    }

    private static String form(SupportStart start, AskedPage page, Model model) {
        model.addAttribute("start", start);
        model.addAttribute("kinds", SupportKind.values());
        model.addAttribute("back", page.address());
        return "support/ask";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        SupportRequestView view = reading.find(actor, id);
        if (view.isToDeliver()) {
            model.addAttribute("form", DeliverableForm.empty());
        }
        if (view.isToEvaluate()) {
            model.addAttribute("form", EvaluationForm.empty());
        }
        return page(actor, view, model);
    }

    private String page(Actor actor, SupportRequestView view, Model model) {
        model.addAttribute("help", view);
        if (view.isToCoordinate()) {
            model.addAttribute("helpers", reading.helpers(actor, view.id()));
            model.addAttribute("form", new AssignmentForm(null));
        }
        return "support/request";
    }

    @PostMapping("/{id}/acceptance")
    String accept(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        answering.accept(actor, id);
        return done(id, "support.done.accepted", flash);
    }

    @GetMapping("/{id}/passing")
    String passing(Actor actor, @PathVariable UUID id, Model model) {
        SupportRequestView view = reading.find(actor, id);
        if (!view.isToAccept()) {
            return "redirect:/support-requests/" + id;
        }
        model.addAttribute("form", new PassingForm(null));
        return passing(view, model);
    }

    @PostMapping("/{id}/passing")
    String pass(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PassingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        SupportRequestView view = reading.find(actor, id);
        PassReason reason = form.reason();
        if (reason == null) {
            errors.rejectValue("reason", "support.passing.no-reason");
        }
        if (reason == null || !FormRefusals.accepted(errors, () -> answering.pass(actor, id, reason))) {
            return passing(view, model);
        }
        flash.addFlashAttribute("done", "support.done.passed");
        return "redirect:/support";
    }

    private static String passing(SupportRequestView view, Model model) {
        model.addAttribute("help", view);
        model.addAttribute("reasons", PassReason.values());
        return "support/passing";
    }

    @GetMapping("/{id}/diagnosis")
    String diagnosis(Actor actor, @PathVariable UUID id, Model model) {
        SupportRequestView view = reading.find(actor, id);
        if (!view.isToDiagnose()) {
            return "redirect:/support-requests/" + id;
        }
        model.addAttribute("form", DiagnosisForm.of(view));
        model.addAttribute("help", view);
        return "support/diagnosis";
    }

    @PostMapping("/{id}/diagnosis")
    String diagnose(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DiagnosisForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        SupportRequestView view = reading.find(actor, id);
        if (!FormRefusals.accepted(errors, () -> giving.diagnose(actor, id, form.words(), form.day()))) {
            model.addAttribute("help", view);
            return "support/diagnosis";
        }
        return done(id, "support.done.diagnosed", flash);
    }

    @PostMapping("/{id}/deliverables")
    String deliver(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DeliverableForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        SupportRequestView view = reading.find(actor, id);
        Runnable act = () -> giving.deliver(actor, id, form.words(), form.spent(), form.last());
        if (!isDone(view.isToDeliver(), errors, act)) {
            return page(actor, view, model);
        }
        return done(id, form.last() ? "support.done.finished" : "support.done.delivered", flash);
    }

    @PostMapping("/{id}/evaluation")
    String evaluate(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EvaluationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        SupportRequestView view = reading.find(actor, id);
        Runnable act = () -> ending.evaluate(actor, id, form.points(), form.words());
        if (!isDone(view.isToEvaluate(), errors, act)) {
            return page(actor, view, model);
        }
        return done(id, "support.done.evaluated", flash);
    }

    /**
     * Runs an act of the page.
     *
     * @param shown whether the page has a form for it that can show a refusal; if not, the refusal is a page of its own
     */
    private static boolean isDone(boolean shown, BindingResult errors, Runnable act) {
        if (!shown) {
            act.run();
            return true;
        }
        return !errors.hasErrors() && FormRefusals.accepted(errors, act);
    }

    @PostMapping("/{id}/sharing-end")
    String endSharing(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        ending.endSharing(actor, id);
        return done(id, "support.done.sharing-ended", flash);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        ending.withdraw(actor, id);
        return done(id, "support.done.withdrawn", flash);
    }

    private static String done(UUID id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("done", key);
        return "redirect:/support-requests/" + id;
    }
}
