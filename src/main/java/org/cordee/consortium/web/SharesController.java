package org.cordee.consortium.web;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.share.AnsweringShares;
import org.cordee.consortium.share.LotShares;
import org.cordee.consortium.share.ProposingShares;
import org.cordee.consortium.share.SharesReading;
import org.cordee.consortium.share.SharesView;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.form.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shares: the lead types percentages, the amounts follow; each member agrees or says why not. */
@Controller
@RequestMapping("/consortia/{id}/shares")
class SharesController {

    private final ConsortiumReading reading;
    private final SharesReading shares;
    private final ProposingShares proposing;
    private final AnsweringShares answering;

    SharesController(
            ConsortiumReading reading, SharesReading shares, ProposingShares proposing, AnsweringShares answering) {
        this.reading = reading;
        this.shares = shares;
        this.proposing = proposing;
        this.answering = answering;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Workspace space = reading.workspace(actor, id);
        model.addAttribute("form", SharesForm.empty(space));
        model.addAttribute("answer", new SharesAnswerForm());
        return page(actor, space, model);
    }

    /** With {@code next=equal} nothing is proposed yet: the form comes back with the whole split equally. */
    @PostMapping
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "propose") String next,
            @ModelAttribute("form") SharesForm form,
            BindingResult errors,
            Model model) {
        Workspace space = reading.led(actor, id);
        if (next.equals("equal")) {
            form.shareEqually(space);
            return page(actor, space, model);
        }
        List<LotShares> tables = new TypedShares(form, errors).of(space);
        boolean done = !errors.hasErrors() && Refused.accepted(errors, () -> proposing.propose(actor, id, tables));
        return done ? "redirect:/consortia/" + id + "/shares" : page(actor, space, model);
    }

    @PostMapping("/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("answer") SharesAnswerForm answer,
            BindingResult errors,
            Model model) {
        Workspace space = reading.workspace(actor, id);
        UUID proposal = answer.getProposal();
        if (proposal == null) {
            throw new NotFound();
        }
        if (answer.getAgreed() == null) {
            errors.rejectValue("agreed", "consortium.shares.answer-missing");
        }
        boolean done = !errors.hasErrors() && Refused.accepted(errors, () -> answer(actor, proposal, answer));
        return done ? "redirect:/consortia/" + id + "/shares" : page(actor, space, model);
    }

    private void answer(Actor actor, UUID proposal, SharesAnswerForm answer) {
        if (Boolean.TRUE.equals(answer.getAgreed())) {
            answering.agree(actor, proposal, answer.getComment());
        } else {
            answering.refuse(actor, proposal, answer.getComment());
        }
    }

    private String page(Actor actor, Workspace space, Model model) {
        model.addAttribute("space", space);
        SharesView view = shares.of(actor, space.facts().id());
        model.addAttribute("shares", view);
        model.addAttribute("answerAwaited", view.awaitsAnswerOf(actor.organisationId()));
        return "consortium/shares";
    }
}
