package org.cordee.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.account.CurrentActor;
import org.cordee.account.DraftFields;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives a page the draft of a form that it shows; in templates {@code ${@drafts.of('section', id)}}. */
@Component("drafts")
class DraftModel {

    private final FormDrafts drafts;
    private final CurrentActor current;

    DraftModel(FormDrafts drafts, CurrentActor current) {
        this.drafts = drafts;
        this.current = current;
    }

    /**
     * The draft of one form, and the addresses to store, resume and delete it.
     *
     * @param owner distinguishes the people who use one browser
     * @param page the address of the page itself
     * @param savedAt null when nothing is stored
     * @param shown true when the page is opened, false when it answers a sent form
     * @param resumed true when the form shows the draft
     */
    public record FormDraftLine(
            String key,
            UUID owner,
            String save,
            String deletion,
            String page,
            String resume,
            @Nullable Instant savedAt,
            boolean shown,
            boolean resumed) {

        /** Returns the names of the fields that no draft contains, for the page's script. */
        public String prices() {
            return DraftFields.PRICES.stream().sorted().collect(Collectors.joining(" "));
        }
    }

    /** Returns null for a visitor whose input cannot be stored. */
    public @Nullable FormDraftLine of(String form, @Nullable UUID subject) {
        UUID owner = FormDrafts.owner(current.actor());
        if (owner == null) {
            return null;
        }
        DraftKey key = DraftKey.of(form, subject);
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        boolean shown = request.getMethod().equals("GET");
        Instant savedAt = drafts.find(current.actor(), key)
                .map(FormDrafts.StoredDraft::savedAt)
                .orElse(null);
        boolean resumed = shown && key.toString().equals(request.getParameter(DraftRestoration.RESUME));
        String base = base(request);
        return new FormDraftLine(
                key.toString(),
                owner,
                base + "/form-drafts",
                base + "/form-drafts/deletion",
                page(shown, null),
                page(shown, key),
                savedAt,
                shown,
                resumed && savedAt != null);
    }

    /** Returns the beginning of a guest's addresses, so that its link is recognised; empty for signed-in people. */
    private String base(HttpServletRequest request) {
        return current.link().isEmpty() ? "" : request.getRequestURI().replaceFirst("^(/i/[^/]+).*", "$1");
    }

    private static String page(boolean shown, @Nullable DraftKey key) {
        ServletUriComponentsBuilder url = ServletUriComponentsBuilder.fromCurrentRequest();
        url.scheme(null).host(null).port(null);
        if (!shown) {
            url.replaceQuery(null);
        }
        url.replaceQueryParam(DraftRestoration.RESUME, key == null ? new Object[0] : new Object[] {key});
        return url.build().toUriString();
    }
}
