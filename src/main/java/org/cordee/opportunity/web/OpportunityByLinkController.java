package org.cordee.opportunity.web;

import java.util.UUID;
import org.cordee.account.LinkHolder;
import org.cordee.account.LinkPage;
import org.cordee.opportunity.AnsweringOpportunities;
import org.cordee.opportunity.DigestLetter;
import org.cordee.opportunity.KeepingWatches;
import org.cordee.opportunity.OpportunityView;
import org.cordee.opportunity.ReadingOpportunities;
import org.cordee.opportunity.web.OpportunityController.Answer;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of the link in a digest: the watch, one opportunity, and the end of the letters. A GET only shows, because
 * programs that look for viruses open links too; yes, no and stop are sent from the page. The link stays open until it
 * expires, because it is about many opportunities.
 */
@Controller
@RequestMapping("/i/{token}/opportunities")
class OpportunityByLinkController {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    private final ReadingOpportunities reading;
    private final AnsweringOpportunities answering;
    private final KeepingWatches keeping;

    OpportunityByLinkController(
            ReadingOpportunities reading, AnsweringOpportunities answering, KeepingWatches keeping) {
        this.reading = reading;
        this.answering = answering;
        this.keeping = keeping;
    }

    @GetMapping
    String list(LinkHolder link, @PathVariable String token, Model model) {
        UUID reader = readerOf(link);
        model.addAttribute("found", reading.watchedBy(reader, FIRST));
        model.addAttribute("base", base(token));
        return "opportunity/by-link";
    }

    /** Shows one opportunity; {@code answer} only says which of the two equal buttons the letter led to. */
    @GetMapping("/{id}")
    String show(
            LinkHolder link,
            Actor actor,
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Answer answer,
            Model model) {
        readerOf(link);
        OpportunityView opportunity = reading.find(id);
        model.addAttribute("opportunity", opportunity);
        model.addAttribute("answered", reading.answerOf(actor, id).orElse(null));
        model.addAttribute("match", reading.watched(actor, id).orElse(null));
        model.addAttribute("chosen", answer);
        model.addAttribute("base", base(token));
        return "opportunity/one-by-link";
    }

    @PostMapping("/{id}")
    String answer(
            LinkHolder link,
            Actor actor,
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestParam Answer answer,
            @RequestParam(defaultValue = "") String word,
            RedirectAttributes next) {
        readerOf(link);
        try {
            if (answer == Answer.YES) {
                answering.declareInterest(actor, id, null, word);
            } else {
                answering.decline(actor, id);
            }
            next.addFlashAttribute(
                    "said", answer == Answer.YES ? "opportunity.answered.yes" : "opportunity.answered.no");
        } catch (RuleViolation refused) {
            next.addFlashAttribute("refused", refused.key());
            next.addFlashAttribute("refusedWith", refused.arguments());
            next.addFlashAttribute("typed", word);
        }
        return "redirect:" + base(token) + "/" + id;
    }

    @GetMapping("/stop")
    String stopping(LinkHolder link, @PathVariable String token, Model model) {
        readerOf(link);
        model.addAttribute("base", base(token));
        return "opportunity/stop";
    }

    /** Stops the letters from the page. */
    @PostMapping("/stop")
    String stop(LinkHolder link, Actor actor, @PathVariable String token, RedirectAttributes next) {
        keeping.stop(actor, readerOf(link));
        next.addFlashAttribute("stopped", true);
        return "redirect:" + base(token) + "/stop";
    }

    /**
     * Stops the letters for a mail program (RFC 8058): it posts this parameter without cookies and expects no page. The
     * secret in the address is the only credential.
     */
    @PostMapping(path = "/stop", params = "List-Unsubscribe=One-Click")
    ResponseEntity<Void> stopAtOnce(LinkHolder link, Actor actor) {
        keeping.stop(actor, readerOf(link));
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    private static UUID readerOf(LinkHolder link) {
        if (!link.purpose().equals(DigestLetter.LINK_PURPOSE)) {
            throw new NotFound();
        }
        return link.subjectId();
    }

    private static String base(String token) {
        return "/i/" + token + "/opportunities";
    }

    /** Tells the account room which page such a link opens. */
    @Component
    static class Destination {

        @Bean
        LinkPage opportunitiesDestination() {
            return new LinkPage(DigestLetter.LINK_PURPOSE, "opportunities");
        }
    }
}
