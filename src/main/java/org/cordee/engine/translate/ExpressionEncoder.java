package org.cordee.engine.translate;

import java.util.ArrayList;
import java.util.List;
import org.cordee.feel.BoundedFeel;
import org.cordee.feel.FeelFailure;
import org.w3c.dom.Element;

/** Encodes the expressions of one model and collects those that are not valid FEEL. */
final class ExpressionEncoder {

    private final BoundedFeel feel;
    private final List<ModelProblem> problems = new ArrayList<>();

    ExpressionEncoder(BoundedFeel feel) {
        this.feel = feel;
    }

    List<ModelProblem> problems() {
        return problems;
    }

    String encode(Element element, EncodedExpression.Kind kind, String text) {
        check(element, text);
        return new EncodedExpression(kind, text).encoded();
    }

    /** Encodes an expression; a literal is left readable. */
    String literalOr(Element element, EncodedExpression.Kind kind, String text) {
        return EncodedExpression.isExpression(text) ? encode(element, kind, text) : text;
    }

    void check(Element element, String text) {
        if (!EncodedExpression.isExpression(text)) {
            return;
        }
        try {
            feel.check(text.substring(1));
        } catch (FeelFailure failure) {
            refuse(element, failure.getMessage());
        }
    }

    void refuse(Element element, @org.jspecify.annotations.Nullable String reason) {
        problems.add(new ModelProblem(UnsupportedElements.nearestId(element), String.valueOf(reason)));
    }
}
