package org.cordee.support.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page of this application from which help is asked, read from its address.
 *
 * @param address the path of the page; the list of requests for anything else
 * @param sectionId the section of the page, null when it is none
 * @param consortiumId the grouping of the page, null when it names none
 */
record AskedPage(
        String address, @Nullable UUID sectionId, @Nullable UUID consortiumId) {

    private static final String LIST = "/support-requests";
    private static final int LONGEST = 300;

    /** A path without an authority, a query or a fragment, so that nobody is led to another site. */
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._-]+)+");

    private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern SECTION = Pattern.compile("/sections/" + ID + "(?:/.*)?");
    private static final Pattern GROUPING = Pattern.compile("/consortia/" + ID + "(?:/.*)?");

    static AskedPage of(@Nullable String from) {
        if (from == null || from.length() > LONGEST || !PATH.matcher(from).matches()) {
            return new AskedPage(LIST, null, null);
        }
        return new AskedPage(from, id(SECTION, from), id(GROUPING, from));
    }

    private static @Nullable UUID id(Pattern page, String address) {
        Matcher found = page.matcher(address);
        return found.matches() ? UUID.fromString(found.group(1)) : null;
    }
}
