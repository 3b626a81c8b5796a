package org.cordee.notification.web;

import org.cordee.notification.NotificationReading;
import org.cordee.notification.NotificationReading.Notification;
import org.cordee.shared.Actor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a person's notifications by consortium. A GET changes nothing; the person marks them as seen with a button. */
@Controller
class NotificationsController {

    private static final int PAGE = 25;

    private final NotificationReading reading;

    NotificationsController(NotificationReading reading) {
        this.reading = reading;
    }

    @GetMapping("/notifications")
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        Page<Notification> latest = reading.latest(actor, PageRequest.of(Math.max(0, page), PAGE));
        model.addAttribute("notifications", latest);
        model.addAttribute("groups", NotificationReading.byConsortium(latest.getContent()));
        model.addAttribute("fresh", reading.fresh(actor));
        return "notification/list";
    }

    @PostMapping("/notifications/seen")
    String seen(Actor actor) {
        reading.markSeen(actor);
        return "redirect:/notifications";
    }
}
