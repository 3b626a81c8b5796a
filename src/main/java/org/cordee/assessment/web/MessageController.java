package org.cordee.assessment.web;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import org.cordee.assessment.AdvisingOnMessages;
import org.cordee.assessment.MessageQuestion;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a message of the buyer means for the consortium. The URL contains the question. */
@Controller("assessmentMessageController")
class MessageController {

    private final AdvisingOnMessages advising;

    MessageController(AdvisingOnMessages advising) {
        this.advising = advising;
    }

    @GetMapping("/consortia/{id}/assessment/buyer-message")
    String page(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) MessageQuestion.@Nullable Kind kind,
            @RequestParam(defaultValue = "false") boolean rejected,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime answerBy,
            Locale locale,
            Model model) {
        ZonedDateTime by = answerBy == null ? null : answerBy.atZone(Deadline.PARIS);
        MessageQuestion question = kind == null ? null : new MessageQuestion(kind, rejected, by);
        model.addAttribute("advice", advising.advise(actor, id, question, locale));
        model.addAttribute("kinds", MessageQuestion.Kind.values());
        return "assessment/buyer-message";
    }
}
