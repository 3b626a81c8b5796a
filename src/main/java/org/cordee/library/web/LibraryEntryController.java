package org.cordee.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.cordee.library.KeepingEntries;
import org.cordee.library.LibraryEntryView;
import org.cordee.library.LibraryKind;
import org.cordee.library.ReadingLibrary;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of an entry: a new one of a chosen kind, or a change. */
@Controller
@RequestMapping("/library/entries")
class LibraryEntryController {

    private final ReadingLibrary reading;
    private final KeepingEntries keeping;

    LibraryEntryController(ReadingLibrary reading, KeepingEntries keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    /** Asks for the kind first, then shows the form of this kind. */
    @GetMapping("/new")
    String empty(Actor actor, @RequestParam(required = false) @Nullable LibraryKind kind, Model model) {
        if (kind == null) {
            reading.owners(actor);
            model.addAttribute("kinds", LibraryKind.values());
            return "library/kinds";
        }
        model.addAttribute("form", LibraryEntryForm.empty(kind, actor.personId()));
        return form(actor, kind, null, model);
    }

    @PostMapping
    String add(
            Actor actor,
            @ModelAttribute("form") LibraryEntryForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        reading.owners(actor);
        UUID added = accepted(errors, () -> keeping.add(actor, form.terms()));
        if (added == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(actor, form.chosenKind(), null, model);
        }
        flash.addFlashAttribute("done", "added");
        return "redirect:/library/entries/" + added;
    }

    @GetMapping("/{id}/form")
    String change(Actor actor, @PathVariable UUID id, Model model) {
        LibraryEntryView entry = reading.entry(actor, id);
        model.addAttribute("form", LibraryEntryForm.of(entry));
        return form(actor, entry.content().kind(), entry, model);
    }

    @PostMapping("/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") LibraryEntryForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        LibraryEntryView entry = reading.entry(actor, id);
        UUID changed = accepted(errors, () -> {
            keeping.change(actor, id, form.readRevision(), form.terms());
            return id;
        });
        if (changed == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("overtaken", isOvertaken(errors));
            return form(actor, entry.content().kind(), entry, model);
        }
        flash.addFlashAttribute("done", "changed");
        return "redirect:/library/entries/" + id;
    }

    /** Runs an act unless a field could not be read; returns null with the reasons in the form. */
    private static @Nullable UUID accepted(BindingResult errors, Supplier<UUID> act) {
        if (errors.hasErrors()) {
            return null;
        }
        try {
            return act.get();
        } catch (RuleViolation no) {
            FormRefusals.show(no, errors);
            return null;
        }
    }

    /** Tells if a colleague changed the entry meanwhile. The user read it in the refusal and may save over the change. */
    private static boolean isOvertaken(BindingResult errors) {
        return errors.getGlobalErrors().stream()
                .anyMatch(error -> KeepingEntries.CHANGED_MEANWHILE.equals(error.getCode()));
    }

    /** @param entry null for a new entry */
    private String form(Actor actor, LibraryKind kind, @Nullable LibraryEntryView entry, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("owners", reading.owners(actor));
        model.addAttribute("subject", entry == null ? newOf(actor.requireOrganisation(), kind) : entry.id());
        return "library/form";
    }

    /** Returns the subject of the draft of a new entry: one for each kind of an organisation. */
    private static UUID newOf(UUID organisationId, LibraryKind kind) {
        return UUID.nameUUIDFromBytes((organisationId + kind.name()).getBytes(StandardCharsets.UTF_8));
    }
}
