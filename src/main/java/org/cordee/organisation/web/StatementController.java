package org.cordee.organisation.web;

import java.util.UUID;
import org.cordee.organisation.RecordingStatements;
import org.cordee.organisation.Statement;
import org.cordee.organisation.StatementView;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the page on which an organisation states facts about itself. */
@Controller
@RequestMapping("/organisations/{id}/statement")
class StatementController {

    private static final int MOST_LINES_IN_A_FORM = 60;

    private final RecordingStatements stating;

    StatementController(RecordingStatements stating) {
        this.stating = stating;
    }

    @InitBinder("form")
    void byField(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_LINES_IN_A_FORM);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id, @ModelAttribute("form") StatementForm form) {
        StatementView view = stating.view(actor, id);
        form.show(view);
        return page(view, form);
    }

    @PostMapping
    ModelAndView state(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") StatementForm form,
            BindingResult errors,
            RedirectAttributes next) {
        StatementView view = stating.view(actor, id);
        Statement statement = new StatementReader(form, errors).statement();
        if (statement != null) {
            try {
                stating.state(actor, id, form.revision, statement);
                next.addFlashAttribute("said", "organisation.statement.saved");
                return new ModelAndView("redirect:/organisations/" + id);
            } catch (RuleViolation refused) {
                errors.rejectValue(field(refused), refused.key(), refused.arguments(), null);
            } catch (OptimisticLockingFailureException overtaken) {
                form.revision = stating.view(actor, id).revision();
                errors.reject("web.form.overtaken");
            }
        }
        ModelAndView again = page(view, form);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Shows the form again with the organisations for some words. */
    @PostMapping(params = "suggest")
    ModelAndView suggest(
            Actor actor, @PathVariable UUID id, @ModelAttribute("form") StatementForm form, BindingResult errors) {
        return page(stating.view(actor, id), form);
    }

    /** Converts the field name of the API to the field name of the form. */
    private static String field(RuleViolation refused) {
        return String.valueOf(refused.field()).replace("previousReservedAwards", "awards");
    }

    private static ModelAndView page(StatementView view, StatementForm form) {
        form.addEmptyLines();
        ModelAndView page = new ModelAndView("organisation/statement");
        page.addObject("view", view);
        return page;
    }
}
