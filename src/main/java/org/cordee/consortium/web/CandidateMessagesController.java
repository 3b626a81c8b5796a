package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.talk.ConversationView;
import org.cordee.consortium.talk.PostingMessage;
import org.cordee.consortium.talk.ReadingMessages;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the conversation of the lead and one candidate to both, the candidate also by its one-time link. */
@Controller
@RequestMapping({"/invitations/{id}/messages", "/i/{token}/invitation/messages"})
class CandidateMessagesController {

    private final ReadingMessages reading;
    private final PostingMessage posting;

    CandidateMessagesController(ReadingMessages reading, PostingMessage posting) {
        this.reading = reading;
        this.posting = posting;
    }

    @GetMapping
    String messages(
            Actor actor,
            @ModelAttribute("door") InvitationAccess door,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("form", MessageForm.empty());
        return show(reading.aboutInvitation(actor, door.invitationId(), MessagePage.of(page)), door, model);
    }

    @PostMapping
    String post(
            Actor actor,
            @ModelAttribute("door") InvitationAccess door,
            @ModelAttribute("form") MessageForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        UUID invitation = door.invitationId();
        ConversationView talk = reading.aboutInvitation(actor, invitation, MessagePage.of(0));
        if (!FormRefusals.accepted(
                errors, () -> posting.aboutInvitation(actor, invitation, form.sendKey(), form.words()))) {
            return show(talk, door, model);
        }
        flash.addFlashAttribute("posted", true);
        return "redirect:" + door.base() + "/messages";
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Actor actor, @ModelAttribute("door") InvitationAccess door) {
        return MessagePage.file(reading.fileAboutInvitation(actor, door.invitationId()));
    }

    private static String show(ConversationView talk, InvitationAccess door, Model model) {
        model.addAttribute("talk", talk);
        model.addAttribute("base", door.base());
        model.addAttribute("longest", PostingMessage.LONGEST);
        return "consortium/messages";
    }
}
