package org.cordee.question.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.question.GatheringQuestions;
import org.cordee.question.ProposedQuestionLine;
import org.cordee.question.ProposingQuestion;
import org.cordee.question.ReadingQuestions;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets members propose questions, and the lead decide on each. */
@Controller
@RequestMapping("/consortia/{id}/question-proposals")
class ProposedQuestionController {

    private final ReadingQuestions reading;
    private final ProposingQuestion proposing;
    private final GatheringQuestions gathering;

    ProposedQuestionController(ReadingQuestions reading, ProposingQuestion proposing, GatheringQuestions gathering) {
        this.reading = reading;
        this.proposing = proposing;
        this.gathering = gathering;
    }

    @GetMapping("/new")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("view", reading.view(actor, id));
        model.addAttribute("form", ProposedQuestionForm.empty());
        return "question/proposal";
    }

    @PostMapping
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ProposedQuestionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        model.addAttribute("view", reading.view(actor, id));
        if (FormRefusals.accepted(
                errors, () -> proposing.propose(actor, id, form.sendKey(), form.place(), form.words()))) {
            return done("proposed", id, flash);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "question/proposal";
    }

    @GetMapping("/{proposal}")
    String own(Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, Model model) {
        model.addAttribute("form", ProposedQuestionForm.of(showOwn(actor, id, proposal, model)));
        return "question/proposal";
    }

    @PostMapping("/{proposal}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @ModelAttribute("form") ProposedQuestionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        showOwn(actor, id, proposal, model);
        if (FormRefusals.accepted(
                errors, () -> proposing.change(actor, id, proposal, form.version(), form.place(), form.words()))) {
            return done("changed", id, flash);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "question/proposal";
    }

    @PostMapping("/{proposal}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        proposing.withdraw(actor, id, proposal, version);
        return done("withdrawn", id, flash);
    }

    @GetMapping("/{proposal}/decision")
    String decision(Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, Model model) {
        model.addAttribute("form", DecidedQuestionForm.of(showForLead(actor, id, proposal, model)));
        return "question/decision";
    }

    @PostMapping("/{proposal}/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @ModelAttribute("form") DecidedQuestionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        showForLead(actor, id, proposal, model);
        if (!errors.hasErrors() && FormRefusals.accepted(errors, () -> decide(actor, id, proposal, form))) {
            return done("decided", id, flash);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "question/decision";
    }

    private void decide(Actor actor, UUID id, UUID proposal, DecidedQuestionForm form) {
        switch (form.chosen()) {
            case KEEP -> gathering.keep(actor, id, proposal, form.version(), form.place(), form.words());
            case MERGE -> gathering.merge(actor, id, proposal, form.version(), form.mergedInto());
            case DROP -> gathering.drop(actor, id, proposal, form.version(), form.reason());
        }
    }

    private ProposedQuestionLine showOwn(Actor actor, UUID id, UUID proposal, Model model) {
        ProposedQuestionLine line = reading.proposal(actor, id, proposal);
        if (!line.own()) {
            throw new NotFound();
        }
        model.addAttribute("view", reading.view(actor, id));
        model.addAttribute("proposal", line);
        return line;
    }

    private ProposedQuestionLine showForLead(Actor actor, UUID id, UUID proposal, Model model) {
        model.addAttribute("view", reading.viewOfLead(actor, id));
        ProposedQuestionLine line = reading.proposal(actor, id, proposal);
        model.addAttribute("proposal", line);
        model.addAttribute("ready", reading.ready(actor, id));
        return line;
    }

    private static String done(String what, UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return "redirect:/consortia/" + id + "/questions";
    }
}
