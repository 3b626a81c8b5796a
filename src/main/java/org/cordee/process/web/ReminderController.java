package org.cordee.process.web;

import java.util.UUID;
import org.cordee.account.OrganisationNames;
import org.cordee.process.RemindingAwaited;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a coordinator's reminder of one open task and returns to the consortium's page, which shows the result. */
@Controller
class ReminderController {

    private final RemindingAwaited reminding;
    private final OrganisationNames names;
    private final MessageSource texts;

    ReminderController(RemindingAwaited reminding, OrganisationNames names, MessageSource texts) {
        this.reminding = reminding;
        this.names = names;
        this.texts = texts;
    }

    @PostMapping("/consortia/{id}/reminders")
    String remind(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String task,
            RedirectAttributes after) {
        actor.requireRole(Role.COORDINATOR);
        try {
            UUID organisation = reminding.remind(actor, id, key(task));
            after.addFlashAttribute(
                    "reminded", names.namesOf(java.util.List.of(organisation)).getOrDefault(organisation, "–"));
        } catch (RuleViolation no) {
            after.addFlashAttribute(
                    "refused", texts.getMessage(no.key(), no.arguments(), no.key(), LocaleContextHolder.getLocale()));
        }
        return "redirect:/consortia/" + id + "/coordination";
    }

    /** Reads the task's key; a text that is no number is no open task. */
    private static long key(@Nullable String task) {
        if (!StringUtils.hasText(task) || !task.strip().matches("[0-9]{1,18}")) {
            throw new RuleViolation("process.reminder.done");
        }
        return Long.parseLong(task.strip());
    }
}
