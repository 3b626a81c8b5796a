package org.cordee.platform;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.cordee.account.CheckPages;
import org.cordee.account.CurrentActor;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives the form of a check page the fields of its stored draft in place of the request's own, so that an address alone
 * fills in nothing. Without a draft the form is empty, and the page leads back to the form.
 */
@Component
class CheckedFields {

    private final ObjectProvider<FormDrafts> drafts;
    private final ObjectProvider<CurrentActor> current;

    CheckedFields(ObjectProvider<FormDrafts> drafts, ObjectProvider<CurrentActor> current) {
        this.drafts = drafts;
        this.current = current;
    }

    /** Returns the request itself for all pages but check pages. */
    ServletRequest of(ServletRequest request) {
        if (!(request instanceof HttpServletRequest page)
                || !"GET".equals(page.getMethod())
                || page.getParameter(CheckPages.CHECKED) == null) {
            return request;
        }
        Map<String, String[]> typed = DraftKey.read(page.getParameter(CheckPages.CHECKED))
                .flatMap(key -> drafts.getObject().find(current.getObject().actor(), key))
                .map(draft -> draft.fields().parameters())
                .orElse(Map.of());
        return new TypedRequest(page, typed);
    }
}
