package org.cordee.showcase.web;

import java.util.UUID;
import org.cordee.account.LinkHolder;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.ReadingRegistrations;
import org.cordee.showcase.RegisteringAttendees;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows a registered person its registration by the link of a letter, and ends it. */
@Controller
@RequestMapping("/i/{token}/registration")
class RegistrationLinkController {

    private final ReadingRegistrations reading;
    private final RegisteringAttendees registering;

    RegistrationLinkController(ReadingRegistrations reading, RegisteringAttendees registering) {
        this.reading = reading;
        this.registering = registering;
    }

    @GetMapping
    String show(LinkHolder link, @PathVariable String token, Model model) {
        model.addAttribute("base", "/i/" + token + "/registration");
        model.addAttribute("registration", reading.ofLink(own(link)));
        return "showcase/registration";
    }

    /** Shows at once that the registration has ended: the link is used up, so there is no page to go to. */
    @PostMapping("/cancellation")
    ModelAndView unregister(LinkHolder link, @PathVariable String token, Model model) {
        model.addAttribute("base", "/i/" + token + "/registration");
        model.addAttribute("registration", reading.ofLink(own(link)));
        try {
            registering.unregister(link.subjectId());
            model.addAttribute("ended", true);
        } catch (RuleViolation refused) {
            model.addAttribute("refused", refused.key());
        }
        return new ModelAndView("showcase/registration", model.asMap());
    }

    /** @throws NotFound for the link of another purpose */
    private static UUID own(LinkHolder link) {
        if (!RegisteringAttendees.LINK_PURPOSE.equals(link.purpose())) {
            throw new NotFound();
        }
        return link.subjectId();
    }
}
