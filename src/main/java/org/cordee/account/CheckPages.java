package org.cordee.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Leads from a form to its check page and back. What was typed is stored as a draft, and the check page is a page of
 * its own that reads the draft: the browser's Back and a reload ask for nothing to be sent again, and the form has
 * everything that was typed. The page is the same address with {@code ?checked=…} for the check page and
 * {@code ?resume=…} for the form. The draft is deleted when the form is sent from the check page.
 */
@Component
public class CheckPages {

    /** The parameter that names the draft which a check page shows. */
    public static final String CHECKED = "checked";

    /** The parameter that names the draft with which a form is filled. */
    public static final String RESUME = "resume";

    /** A one-time code, and the tick beside it, belong to the check page itself. */
    private static final Set<String> OF_THE_CHECK_PAGE = Set.of("code", "read", "seen");

    private final FormDrafts drafts;

    CheckPages(FormDrafts drafts) {
        this.drafts = drafts;
    }

    /** Stores what was typed and returns the redirect to the check page. */
    public String check(Actor actor, DraftKey key, Map<String, String[]> typed, String page) {
        save(actor, key, typed);
        return checkAgain(key, page);
    }

    /** Returns the redirect to the check page of what is stored. */
    public static String checkAgain(DraftKey key, String page) {
        return "redirect:" + page + "?" + CHECKED + "=" + key;
    }

    /** Stores what the check page carried and returns the redirect to the form. */
    public String change(Actor actor, DraftKey key, Map<String, String[]> typed, String page) {
        save(actor, key, typed);
        return changeStored(key, page);
    }

    /** Returns the redirect to the form with what is stored. */
    public static String changeStored(DraftKey key, String page) {
        return "redirect:" + page + "?" + RESUME + "=" + key;
    }

    private void save(Actor actor, DraftKey key, Map<String, String[]> typed) {
        Map<String, String[]> fields = new HashMap<>(typed);
        fields.keySet().removeAll(OF_THE_CHECK_PAGE);
        drafts.save(actor, key, DraftFields.sent(fields));
    }

    /** Tells if a redirect leads to a check page or back to its form, so that the draft is still needed. */
    public static boolean isBetween(String redirect) {
        return Stream.of(CHECKED, RESUME).anyMatch(name -> redirect.contains("?" + name + "="));
    }
}
