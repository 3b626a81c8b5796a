package org.cordee.account.web;

import jakarta.servlet.http.HttpSession;
import org.cordee.account.OwnSessions;
import org.cordee.account.SignInHistory;
import org.cordee.shared.Actor;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the user's own sessions and sign-ins, and ends a session. */
@Controller
@RequestMapping("/account/sessions")
class SessionsController {

    private static final int SIGN_INS = 20;

    private final OwnSessions sessions;
    private final SignInHistory history;

    SessionsController(OwnSessions sessions, SignInHistory history) {
        this.sessions = sessions;
        this.history = history;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, HttpSession session, Model model) {
        model.addAttribute("sessions", sessions.of(actor, session.getId()));
        model.addAttribute("signIns", history.of(actor, PageRequest.of(Math.max(0, page), SIGN_INS)));
        return "account/sessions";
    }

    @PostMapping("/{key}/end")
    String end(Actor actor, @PathVariable String key, RedirectAttributes next) {
        sessions.end(actor, key);
        next.addFlashAttribute("ended", true);
        return "redirect:/account/sessions";
    }
}
