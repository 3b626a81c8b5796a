package org.cordee.organisation.web;

import java.util.UUID;
import org.cordee.organisation.search.KeepingSearches;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a person keep searches of the directory under names, rename and forget them. */
@Controller
class SavedSearchController {

    private static final String LIST = "redirect:/account/searches";

    private final KeepingSearches searches;

    SavedSearchController(KeepingSearches searches) {
        this.searches = searches;
    }

    @GetMapping("/account/searches")
    String list(Actor actor, Model model) {
        model.addAttribute("searches", searches.list(actor));
        return "organisation/saved-searches";
    }

    @PostMapping("/account/searches")
    String keep(
            Actor actor,
            @ModelAttribute("form") DirectoryForm form,
            @RequestParam(defaultValue = "") String title,
            RedirectAttributes next) {
        return answer(() -> searches.keep(actor, title, form.address()), "organisation.search.saved.kept", next);
    }

    @PostMapping("/account/searches/{id}/name")
    String rename(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            RedirectAttributes next) {
        return answer(() -> searches.rename(actor, id, title), "organisation.search.saved.renamed", next);
    }

    @PostMapping("/account/searches/{id}/removal")
    String forget(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return answer(() -> searches.forget(actor, id), "organisation.search.saved.forgotten", next);
    }

    /** Shows the list again with what happened: the act is done, or the reason of the refusal. */
    private static String answer(Runnable act, String done, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute("said", done);
        } catch (RuleViolation refused) {
            next.addFlashAttribute("refused", refused.key());
            next.addFlashAttribute("refusedWith", refused.arguments());
        }
        return LIST;
    }
}
