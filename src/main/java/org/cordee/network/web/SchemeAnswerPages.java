package org.cordee.network.web;

import org.cordee.network.ReadingSchemes.RelayedScheme;
import org.springframework.ui.Model;

/** The page of a scheme with its form, which a member opens with an account or by its link. */
final class SchemeAnswerPages {

    static final int MOST_ANSWERS_IN_A_FORM = 30;

    private SchemeAnswerPages() {}

    static String show(RelayedScheme scheme, Model model) {
        model.addAttribute("scheme", scheme);
        return "network/scheme-answer";
    }
}
