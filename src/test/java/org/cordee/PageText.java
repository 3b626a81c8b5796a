package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;

/** Reads the text of a page. */
public final class PageText {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TAG = Pattern.compile("<[^<>]+>");

    private PageText() {}

    /** Returns the text of a page and checks it: found, no missing message, nothing that the CSP forbids. */
    public static String of(MockHttpServletResponse answer) throws UnsupportedEncodingException {
        return of(answer, 200);
    }

    /** Returns the text of a page that refuses a form with status 422, checked in the same way. */
    public static String ofRefusal(MockHttpServletResponse answer) throws UnsupportedEncodingException {
        return of(answer, 422);
    }

    private static String of(MockHttpServletResponse answer, int status) throws UnsupportedEncodingException {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentAsString()).doesNotContain("??", "style=\"", "onclick");
        return plain(answer.getContentAsString());
    }

    /** Puts each tag on one line and replaces no-break spaces, so that layout and typography do not matter. */
    public static String plain(String page) {
        return TAG.matcher(page)
                .replaceAll(tag -> Matcher.quoteReplacement(onOneLine(tag.group())))
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private static String onOneLine(String tag) {
        return tag.replaceAll("\\s+", " ").replace(" >", ">");
    }

    /** Masks the ids, so that two runs can be compared. */
    public static String masked(String text) {
        return ID.matcher(text).replaceAll("#");
    }

    /** Returns the value of the field with this name. */
    public static String value(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
