package org.cordee.network.web;

import java.util.Locale;
import java.util.UUID;
import org.cordee.document.ListFormat;
import org.cordee.network.ExportingNetwork;
import org.cordee.network.KeepingSchemes;
import org.cordee.network.NetworkFigures;
import org.cordee.network.ReadingNetwork;
import org.cordee.network.ReadingSchemes;
import org.cordee.network.SchemeQuestionKind;
import org.cordee.network.SchemeState;
import org.cordee.network.SchemeView;
import org.cordee.network.web.SchemeForm.WrittenScheme;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a network write its schemes, relay them to its members, read the answers and take them as a file. */
@Controller
@RequestMapping("/network/schemes")
class SchemeController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1000;
    private static final int MOST_ROWS_IN_A_FORM = 30;
    private static final String LIST = "redirect:/network/schemes";

    private final KeepingSchemes keeping;
    private final ReadingSchemes reading;
    private final ReadingNetwork networks;
    private final ExportingNetwork exporting;

    SchemeController(
            KeepingSchemes keeping, ReadingSchemes reading, ReadingNetwork networks, ExportingNetwork exporting) {
        this.keeping = keeping;
        this.reading = reading;
        this.networks = networks;
        this.exporting = exporting;
    }

    @InitBinder("form")
    void limitRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS_IN_A_FORM);
    }

    @ModelAttribute("least")
    int least() {
        return NetworkFigures.LEAST;
    }

    @ModelAttribute("kinds")
    SchemeQuestionKind[] kinds() {
        return SchemeQuestionKind.values();
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("name", networks.nameOf(actor));
        model.addAttribute("page", reading.list(actor, request(page)));
        return "network/schemes";
    }

    @GetMapping("/new")
    String empty(Actor actor, Model model) {
        model.addAttribute("form", SchemeForm.empty());
        return form(actor, null, model);
    }

    /** Shows the form again with a row for one more question. */
    @PostMapping(params = "more")
    String more(Actor actor, @ModelAttribute("form") SchemeForm form, BindingResult errors, Model model) {
        form.addRow();
        return form(actor, null, model);
    }

    @PostMapping
    ModelAndView draft(
            Actor actor,
            @ModelAttribute("form") SchemeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        networks.nameOf(actor);
        if (!errors.hasErrors()) {
            try {
                WrittenScheme written = form.read();
                UUID id = keeping.draft(actor, written.terms(), written.questions());
                return saved(id, next);
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            }
        }
        return again(actor, null, model);
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        SchemeView scheme = reading.find(actor, id);
        model.addAttribute("name", networks.nameOf(actor));
        model.addAttribute("scheme", scheme);
        model.addAttribute("page", reading.answers(actor, id, request(page)));
        model.addAttribute("formats", ListFormat.values());
        return "network/scheme";
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        SchemeView scheme = reading.find(actor, id);
        if (scheme.state() != SchemeState.DRAFT) {
            return LIST + "/" + id;
        }
        model.addAttribute("form", SchemeForm.of(scheme));
        return form(actor, id, model);
    }

    /** Shows the form of a draft again with a row for one more question. */
    @PostMapping(path = "/{id}/edit", params = "more")
    String more(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SchemeForm form,
            BindingResult errors,
            Model model) {
        reading.find(actor, id);
        form.addRow();
        return form(actor, id, model);
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SchemeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        reading.find(actor, id);
        if (!errors.hasErrors()) {
            try {
                WrittenScheme written = form.read();
                keeping.change(actor, id, form.version(), written.terms(), written.questions());
                return saved(id, next);
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                errors.reject("web.form.overtaken");
                model.addAttribute("stored", reading.find(actor, id).version());
            }
        }
        return again(actor, id, model);
    }

    private static ModelAndView saved(UUID id, RedirectAttributes next) {
        next.addFlashAttribute("said", "network.scheme.saved");
        return new ModelAndView(LIST + "/" + id);
    }

    @PostMapping("/{id}/publication")
    String publish(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return act(id, () -> keeping.publish(actor, id), "network.scheme.published", next);
    }

    @PostMapping("/{id}/reminders")
    String remind(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return act(id, () -> keeping.remind(actor, id), "network.scheme.reminded", next);
    }

    @PostMapping("/{id}/closing")
    String close(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return act(id, () -> keeping.close(actor, id), "network.scheme.closed", next);
    }

    @PostMapping("/{id}/removal")
    String forget(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        try {
            keeping.forget(actor, id);
        } catch (RuleViolation refused) {
            return refused(id, refused, next);
        }
        next.addFlashAttribute("said", "network.scheme.forgotten");
        return LIST;
    }

    /** Answers with a file of the answers; a POST, because it is recorded who took it. */
    @PostMapping("/{id}/answers/export")
    ResponseEntity<byte[]> export(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "XLSX") ListFormat format, Locale locale) {
        return FileDownload.of(
                "reponses." + format.extension(), format.mediaType(), exporting.answers(actor, id, format, locale));
    }

    private static String act(UUID id, Runnable act, String done, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute("said", done);
        } catch (RuleViolation refused) {
            return refused(id, refused, next);
        }
        return LIST + "/" + id;
    }

    private static String refused(UUID id, RuleViolation refused, RedirectAttributes next) {
        next.addFlashAttribute("refused", refused.key());
        next.addFlashAttribute("refusedWith", refused.arguments());
        return LIST + "/" + id;
    }

    private String form(Actor actor, @Nullable UUID id, Model model) {
        model.addAttribute("name", networks.nameOf(actor));
        model.addAttribute("schemeId", id);
        return "network/scheme-form";
    }

    private ModelAndView again(Actor actor, @Nullable UUID id, Model model) {
        ModelAndView again = new ModelAndView(form(actor, id, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static PageRequest request(int page) {
        return PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE);
    }
}
