package org.cordee.network.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.document.ListFormat;
import org.cordee.network.ExportingNetwork;
import org.cordee.network.InvitingNetworkMembers;
import org.cordee.network.InvitingNetworkMembers.InvitedNumbers;
import org.cordee.network.NetworkFigures;
import org.cordee.network.ReadingNetwork;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a network its members: totals of all, the names of those that agreed, and the organisations it invited. */
@Controller
@RequestMapping("/network")
class NetworkController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1000;

    private final ReadingNetwork reading;
    private final InvitingNetworkMembers inviting;
    private final ExportingNetwork exporting;

    NetworkController(ReadingNetwork reading, InvitingNetworkMembers inviting, ExportingNetwork exporting) {
        this.reading = reading;
        this.inviting = inviting;
        this.exporting = exporting;
    }

    /** The numbers of the organisations to invite, as they are typed: one a line, or separated by commas. */
    record InvitationsForm(String numbers) {

        InvitationsForm {
            numbers = numbers == null ? "" : numbers;
        }

        List<String> list() {
            return List.of(numbers.split("[\\r\\n,;]+"));
        }
    }

    @GetMapping
    String members(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean never,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("name", reading.nameOf(actor));
        model.addAttribute("figures", reading.figures(actor));
        model.addAttribute("least", NetworkFigures.LEAST);
        model.addAttribute("page", reading.named(actor, q, never, request(page)));
        model.addAttribute("q", q);
        model.addAttribute("never", never);
        model.addAttribute("formats", ListFormat.values());
        return "network/members";
    }

    @GetMapping("/invitations")
    String invitations(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("form", new InvitationsForm(""));
        return invitationsPage(actor, page, model);
    }

    @PostMapping("/invitations")
    ModelAndView invite(
            Actor actor,
            @ModelAttribute("form") InvitationsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        try {
            InvitedNumbers result = inviting.invite(actor, form.list());
            next.addFlashAttribute("result", result);
            return new ModelAndView("redirect:/network/invitations");
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
        }
        ModelAndView again = new ModelAndView(invitationsPage(actor, 0, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private String invitationsPage(Actor actor, int page, Model model) {
        model.addAttribute("name", reading.nameOf(actor));
        model.addAttribute("page", reading.invited(actor, request(page)));
        model.addAttribute("most", inviting.mostAtOnce());
        return "network/invitations";
    }

    /** Takes an organisation off the list and returns to the page that shows it. */
    @PostMapping("/members/{id}/removal")
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean invited,
            RedirectAttributes next) {
        inviting.remove(actor, id);
        next.addFlashAttribute("said", "network.member.removed");
        return invited ? "redirect:/network/invitations" : "redirect:/network";
    }

    /** Answers with a file of the named members; a POST, because it is recorded who took it. */
    @PostMapping("/members/export")
    ResponseEntity<byte[]> export(Actor actor, @RequestParam(defaultValue = "XLSX") ListFormat format, Locale locale) {
        return FileDownload.of(
                "membres." + format.extension(), format.mediaType(), exporting.members(actor, format, locale));
    }

    private static PageRequest request(int page) {
        return PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE);
    }
}
