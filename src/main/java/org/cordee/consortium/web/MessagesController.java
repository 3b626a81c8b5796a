package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.talk.ConversationView;
import org.cordee.consortium.talk.PostingMessage;
import org.cordee.consortium.talk.ReadingMessages;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.data.domain.PageRequest;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the conversation of the lead and the members, and takes their messages. */
@Controller
@RequestMapping("/consortia/{id}/messages")
class MessagesController {

    private final ReadingMessages reading;
    private final PostingMessage posting;

    MessagesController(ReadingMessages reading, PostingMessage posting) {
        this.reading = reading;
        this.posting = posting;
    }

    @GetMapping
    String messages(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("form", MessageForm.empty());
        return show(reading.ofMembers(actor, id, MessagePage.of(page)), model);
    }

    @PostMapping
    String post(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") MessageForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        PageRequest first = MessagePage.of(0);
        ConversationView talk = reading.ofMembers(actor, id, first);
        if (!FormRefusals.accepted(errors, () -> posting.toMembers(actor, id, form.sendKey(), form.words()))) {
            return show(talk, model);
        }
        flash.addFlashAttribute("posted", true);
        return "redirect:/consortia/" + id + "/messages";
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
        return MessagePage.file(reading.fileOfMembers(actor, id));
    }

    private static String show(ConversationView talk, Model model) {
        model.addAttribute("talk", talk);
        model.addAttribute("base", "/consortia/" + talk.consortiumId());
        model.addAttribute("longest", PostingMessage.LONGEST);
        return "consortium/messages";
    }
}
