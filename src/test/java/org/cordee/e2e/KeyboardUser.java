package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A user with a keyboard alone: tab, arrows, space, enter and letters. At every stop the focus must be visible: it has
 * an outline, is on the screen and is not covered.
 */
final class KeyboardUser {

    private static final int MOST_STOPS = 150;
    private static final FilePayload PDF =
            new FilePayload("piece.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    private final Page page;

    /**
     * Registers a listener for file choosers at once: with a later registration, the key could open the chooser before
     * the listener exists.
     */
    KeyboardUser(Page page) {
        this.page = page;
        page.onFileChooser(chooser -> chooser.setFiles(PDF));
    }

    /** Follows the first link of the page to such an address. */
    void followLink(String address) {
        stopAt("a[href*='" + address + "']");
        press("Enter");
    }

    /**
     * Fills in a form from the top and presses the button.
     *
     * @param choices by the name of a field: the value of a radio button, or the text to type
     * @param button the selector of the button to press at the end
     */
    void fill(Map<String, String> choices, String button) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            next();
            if (is(button)) {
                press("Enter");
                return;
            }
            answer(choices.get(string("document.activeElement.name || ''")));
        }
        throw new AssertionError("no focus stop at " + button + " of " + page.url());
    }

    private void answer(String wanted) {
        if (wanted == null) {
            return;
        }
        if (is("input[type=radio]")) {
            choose(wanted);
        } else if (is("input[type=checkbox]")) {
            page.keyboard().press("Space");
        } else if (is("input[type=file]")) {
            page.keyboard().press("Space");
            page.waitForCondition(() -> (Boolean) page.evaluate("document.activeElement.files.length === 1"));
        } else {
            page.keyboard().press("Control+a");
            page.keyboard().type(wanted);
        }
    }

    private void choose(String wanted) {
        page.keyboard().press("Space");
        for (int choice = 0; !string("document.activeElement.value").equals(wanted); choice++) {
            assertThat(choice).as("choices before %s", wanted).isLessThan(12);
            page.keyboard().press("ArrowDown");
        }
        seen();
    }

    /**
     * Moves through the whole page once: the focus is visible at every stop, and the last stop leads out of the page
     * and not back. A date has a stop for each part.
     */
    void visitEveryStop() {
        page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); window.stops = new Set();"
                + " window.last = null; }");
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            String state = string("(() => { const e = document.activeElement; if (e === document.body) return 'out';"
                    + " if (e === window.last && /date|time/.test(e.type)) return 'on'; window.last = e;"
                    + " if (window.stops.has(e)) return e.matches('.skip') ? 'out' : 'trap';"
                    + " window.stops.add(e); return 'on'; })()");
            if (state.equals("out")) {
                return;
            }
            assertThat(state).as("%s: back at %s", page.url(), focused()).isEqualTo("on");
            seen();
        }
        throw new AssertionError("too many focus stops on " + page.url());
    }

    private void stopAt(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            next();
            if (is(selector)) {
                return;
            }
        }
        throw new AssertionError("no focus stop at " + selector + " of " + page.url());
    }

    private void press(String key) {
        page.evaluate("() => { window.left = false; }");
        page.keyboard().press(key);
        page.waitForCondition(this::hasGone);
    }

    /** Tells if the browser has left the page; a page that is being left does not answer. */
    private boolean hasGone() {
        try {
            return (Boolean) page.evaluate("window.left === undefined && document.readyState === 'complete'");
        } catch (PlaywrightException between) {
            return false;
        }
    }

    private void next() {
        page.keyboard().press("Tab");
        seen();
    }

    private void seen() {
        assertThat(string(SEEN))
                .as("%s: the focus on %s", page.url(), focused())
                .isEqualTo("seen");
    }

    private boolean is(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private String focused() {
        return string("document.activeElement.outerHTML.slice(0, 200)");
    }

    private String string(String expression) {
        return String.valueOf(page.evaluate(expression));
    }

    /**
     * A radio button and a checkbox are visible by their row; an element larger than the screen by a part of it; a text
     * of several lines by the first, where its caret is.
     */
    private static final String SEEN = """
        (() => {
          const e = document.activeElement;
          if (e === document.body || e === document.documentElement) return 'nothing has the focus';
          const style = getComputedStyle(e);
          const row = e.closest('.choice');
          const marked = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
          if (!marked(style) && !(row && marked(getComputedStyle(row)))) return 'not marked';
          const box = e.getClientRects()[0];
          if (!box || box.width < 1 || box.height < 1) return 'has no size';
          const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
          if (bottom - top < Math.min(box.height, 24) - 1) return 'off the screen: ' + box.top + ' to ' + box.bottom;
          const middle = e.matches('textarea') ? Math.min(top + 24, (top + bottom) / 2) : (top + bottom) / 2;
          const at = document.elementFromPoint((box.left + box.right) / 2, middle);
          return at && (e.contains(at) || at.contains(e) || at.closest('label')?.contains(e)) ? 'seen'
            : 'under ' + (at ? at.outerHTML.slice(0, 80) : 'nothing');
        })()\
        """;
}
