package org.cordee.introduction.web;

import java.util.List;
import java.util.UUID;
import org.cordee.introduction.AskingIntroduction;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.introduction.ContributedSolutions;
import org.cordee.introduction.ProfessionalContact;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.PickedInput;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for an introduction from the page of an organisation in the directory. */
@Controller
@RequestMapping("/organisations/{id}/introductions")
class IntroductionRequestController {

    private final AskingIntroduction asking;
    private final ReadingDirectory directory;
    private final DirectoryLookup organisations;
    private final OfferedContacts contacts;
    private final ContributedSolutions solutions;

    IntroductionRequestController(
            AskingIntroduction asking,
            ReadingDirectory directory,
            DirectoryLookup organisations,
            OfferedContacts contacts,
            ContributedSolutions solutions) {
        this.asking = asking;
        this.directory = directory;
        this.organisations = organisations;
        this.contacts = contacts;
        this.solutions = solutions;
    }

    /** @param entry the solution of a booklet from which the page is opened; null for none */
    @GetMapping("/new")
    String form(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID entry, Model model) {
        model.addAttribute("form", IntroductionRequestForm.from(entry));
        return show(actor, id, entry, model);
    }

    @PostMapping
    ModelAndView ask(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") IntroductionRequestForm form,
            BindingResult errors,
            Model model) {
        @Nullable UUID entry = published(form.entry(), id);
        String page = show(actor, id, entry, model);
        UUID introduction = Ids.next();
        boolean done = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors, () -> asking.ask(actor, request(actor, introduction, id, entry, form)));
        if (done) {
            return new ModelAndView("redirect:/introductions/" + introduction);
        }
        ModelAndView again = new ModelAndView(page, model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Returns the solution unless it was withdrawn while the form was filled in: what was typed is not lost then. */
    private @Nullable UUID published(@Nullable UUID entry, UUID contributor) {
        return entry == null || solutions.titleOf(entry, contributor).isEmpty() ? null : entry;
    }

    private IntroductionRequest request(
            Actor actor, UUID introduction, UUID asked, @Nullable UUID entry, IntroductionRequestForm form) {
        UUID own = actor.organisationId();
        @Nullable
        ProfessionalContact contact = own == null ? null : contacts.of(actor).chosen(form.contact(), form.typed());
        return new IntroductionRequest(
                        introduction,
                        AskingParty.organisation(own == null ? named(form) : own),
                        asked,
                        null,
                        form.reason(),
                        contact,
                        own == null ? List.of() : form.slots())
                .beganWith(entry);
    }

    private UUID named(IntroductionRequestForm form) {
        return organisations
                .bySiren(PickedInput.last(form.asking()).replaceAll("\\s", ""))
                .orElseThrow(() -> RuleViolation.of("asking", "introduction.asking.unknown"));
    }

    private String show(Actor actor, UUID id, @Nullable UUID entry, Model model) {
        actor.requireProven();
        OrganisationDetail asked = directory.find(actor, id);
        boolean mediates = actor.organisationId() == null;
        if (mediates && !actor.is(Role.COORDINATOR) || actor.actsFor(id)) {
            throw new NotFound();
        }
        if (entry != null) {
            model.addAttribute("solution", solutions.titleOf(entry, id).orElseThrow(NotFound::new));
        }
        model.addAttribute("organisation", asked);
        model.addAttribute("mediates", mediates);
        model.addAttribute("contacts", contacts.of(actor));
        return "introduction/request";
    }
}
