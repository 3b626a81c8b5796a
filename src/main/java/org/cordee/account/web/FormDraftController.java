package org.cordee.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.cordee.account.DraftFields;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stores any long form as a draft: by itself while a person types, or by the button of a page without JavaScript. A
 * draft is shown only by the page of its form, which checks that the person may see its subject.
 */
@Controller
@RequestMapping({"/form-drafts", "/i/{token}/form-drafts"})
class FormDraftController {

    private static final Pattern LOCAL = Pattern.compile("/(?!/)[\\w./?=&%~:@+,-]*");

    private final FormDrafts drafts;

    FormDraftController(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping(headers = "Cordee-Autosave")
    ResponseEntity<Void> autosave(Actor actor, @RequestParam("_draft") String key, HttpServletRequest request) {
        drafts.save(actor, read(key), DraftFields.sent(request.getParameterMap()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping(headers = "!Cordee-Autosave")
    String save(
            Actor actor,
            @RequestParam("_draft") String key,
            @RequestParam("_page") String page,
            HttpServletRequest request) {
        drafts.save(actor, read(key), DraftFields.sent(request.getParameterMap()));
        return "redirect:"
                + UriComponentsBuilder.fromUriString(local(page))
                        .replaceQueryParam("resume", key)
                        .build()
                        .toUriString();
    }

    @PostMapping("/deletion")
    String delete(Actor actor, @RequestParam("_draft") String key, @RequestParam("_page") String page) {
        drafts.delete(actor, read(key));
        return "redirect:" + local(page);
    }

    private static DraftKey read(String key) {
        return DraftKey.read(key).orElseThrow(NotFound::new);
    }

    /** Refuses addresses of other sites: the answer sends the browser there. */
    private static String local(String page) {
        if (!LOCAL.matcher(page).matches()) {
            throw new NotFound();
        }
        return page;
    }
}
