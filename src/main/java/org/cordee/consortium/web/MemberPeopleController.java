package org.cordee.consortium.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.InvitingMemberPeople;
import org.cordee.consortium.Workspace;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the lead invite a person of a member, and lists whom it has invited. */
@Controller
@RequestMapping("/consortia/{id}/people")
class MemberPeopleController {

    private final ConsortiumReading reading;
    private final InvitingMemberPeople inviting;

    MemberPeopleController(ConsortiumReading reading, InvitingMemberPeople inviting) {
        this.reading = reading;
        this.inviting = inviting;
    }

    @GetMapping
    String people(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", MemberPersonForm.empty());
        return page(actor, reading.workspaceOfLead(actor, id), model);
    }

    @PostMapping
    String invite(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") MemberPersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Workspace space = reading.workspaceOfLead(actor, id);
        UUID member = form.organisationId();
        if (member == null) {
            errors.rejectValue("organisationId", "consortium.people.no-member");
        }
        boolean invited = !errors.hasErrors()
                && member != null
                && FormRefusals.accepted(errors, () -> inviting.invite(actor, id, member, form.email(), form.name()));
        if (!invited) {
            return page(actor, space, model);
        }
        flash.addFlashAttribute("invited", form.name());
        return "redirect:/consortia/" + id + "/people";
    }

    private String page(Actor actor, Workspace space, Model model) {
        Map<UUID, String> members = space.members().stream()
                .filter(member -> !actor.actsFor(member.organisationId()))
                .collect(Collectors.toMap(
                        Workspace.MemberLine::organisationId, Workspace.MemberLine::name, (first, again) -> first));
        model.addAttribute("space", space);
        model.addAttribute("members", members);
        model.addAttribute("people", inviting.invited(actor, space.facts().id()));
        return "consortium/people";
    }
}
