package org.cordee.need.web;

import org.cordee.account.LinkHolder;
import org.cordee.need.NeedBuyer;
import org.cordee.need.PublishingNeed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Confirms the address of a buyer; only the link that was sent there proves it. */
@Controller
class NeedConfirmationController {

    private final PublishingNeed publishing;

    NeedConfirmationController(PublishingNeed publishing) {
        this.publishing = publishing;
    }

    @PostMapping("/i/{token}/need/confirmation")
    String confirm(LinkHolder link, @PathVariable String token) {
        publishing.confirm(NeedBuyer.ofLink(link));
        return "redirect:/i/" + token + "/need";
    }
}
