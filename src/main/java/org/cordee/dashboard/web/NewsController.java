package org.cordee.dashboard.web;

import java.util.UUID;
import org.cordee.dashboard.ReadingNews;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a consortium's news, as a part of its workspace (htmx) or as a page of its own. */
@Controller
class NewsController {

    private static final int BESIDE = 6;
    private static final int PAGE = 50;

    private final ReadingNews reading;

    NewsController(ReadingNews reading) {
        this.reading = reading;
    }

    @GetMapping("/consortia/{id}/news")
    String news(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byHtmx,
            Model model) {
        boolean part = byHtmx != null;
        model.addAttribute(
                "news",
                reading.latest(actor, id, part ? PageRequest.of(0, BESIDE) : PageRequest.of(Math.max(0, page), PAGE)));
        model.addAttribute("consortiumId", id);
        if (!part) {
            model.addAttribute("consortiumName", reading.consortiumName(actor, id));
        }
        return part ? "dashboard/news :: part" : "dashboard/news";
    }
}
