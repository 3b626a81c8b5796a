package org.cordee.question.web;

import java.util.List;
import java.util.stream.Stream;
import org.cordee.account.GuestAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares which pages a guest of a member may open: to propose questions, and to read the buyer's answers. */
@Configuration(proxyBeanMethods = false)
class QuestionGuestActs {

    private static final String QUESTIONS = "/consortia/{consortium}/questions";
    private static final String PROPOSALS = "/consortia/{consortium}/question-proposals";
    private static final String PROPOSAL = PROPOSALS + "/{proposal}";
    private static final String ANSWERS = "/consortia/{consortium}/buyer-answers";

    private static final List<String> READS =
            List.of(PROPOSALS + "/new", PROPOSAL, ANSWERS + "/{answer}", ANSWERS + "/{answer}/file");
    private static final List<String> ACTS = List.of(PROPOSALS, PROPOSAL, PROPOSAL + "/withdrawal");

    @Bean
    static GuestAct questionsOfGuest() {
        return new GuestAct("questions", List.of(QUESTIONS), READS, ACTS);
    }

    @Bean
    static GuestAct buyerAnswerOfGuest() {
        return new GuestAct(
                "buyer-answer",
                List.of(ANSWERS + "/{subject}"),
                Stream.concat(Stream.of(QUESTIONS), READS.stream()).toList(),
                ACTS);
    }
}
