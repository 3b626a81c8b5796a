package org.cordee.tender.eforms;

import java.util.Locale;
import org.cordee.tender.RequiredForm;
import org.jspecify.annotations.Nullable;

/**
 * Finds the form of the consortium that a notice asks of the winner (BT-761, BT-76). The text is read in French only,
 * and only when it names one form: a choice, a negation or a form of another kind is left to the lead, who reads the
 * text on the page.
 */
final class RequiredFormReader {

    private RequiredFormReader() {}

    /**
     * Returns the form, NONE when the notice asks for none.
     *
     * @param asked whether the notice says that a form is required
     * @return null when the notice is silent or ambiguous
     */
    static @Nullable RequiredForm of(@Nullable Boolean asked, @Nullable String text, @Nullable String language) {
        if (Boolean.FALSE.equals(asked)) {
            return RequiredForm.NONE;
        }
        if (text == null || !"FRA".equals(language)) {
            return null;
        }
        String words = " " + text.toLowerCase(Locale.FRENCH).replaceAll("[^\\p{L}]+", " ") + " ";
        boolean joint = words.contains(" conjoint ") || words.contains(" conjointe ");
        boolean several = words.contains(" solidaire ");
        if (words.contains(" ou ") || words.contains(" pas ") || words.contains(" aucune ")) {
            return null;
        }
        if (joint && several) {
            return words.contains(" mandataire ") ? RequiredForm.JOINT_LEAD_SEVERAL : null;
        }
        if (joint) {
            return RequiredForm.JOINT;
        }
        return several ? RequiredForm.SEVERAL : null;
    }
}
