package org.cordee.engine.translate;

import java.util.ArrayList;
import java.util.List;
import org.cordee.feel.Feel;
import org.cordee.feel.FeelFailure;
import org.w3c.dom.Element;

/** Encodes the expressions of one model and collects those that are not valid FEEL. */
final class Codes {

    private final Feel feel;
    private final List<Problem> problems = new ArrayList<>();

    Codes(Feel feel) {
        this.feel = feel;
    }

    List<Problem> problems() {
        return problems;
    }

    String encode(Element element, FeelCode.Kind kind, String text) {
        check(element, text);
        return new FeelCode(kind, text).encoded();
    }

    /** Encodes an expression; a literal is left readable. */
    String literalOr(Element element, FeelCode.Kind kind, String text) {
        return FeelCode.isExpression(text) ? encode(element, kind, text) : text;
    }

    void check(Element element, String text) {
        if (!FeelCode.isExpression(text)) {
            return;
        }
        try {
            feel.check(text.substring(1));
        } catch (FeelFailure failure) {
            refuse(element, failure.getMessage());
        }
    }

    void refuse(Element element, @org.jspecify.annotations.Nullable String reason) {
        problems.add(new Problem(Unsupported.nearestId(element), String.valueOf(reason)));
    }
}
