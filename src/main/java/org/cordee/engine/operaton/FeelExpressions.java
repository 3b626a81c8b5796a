package org.cordee.engine.operaton;

import java.lang.reflect.Method;
import org.cordee.engine.translate.EncodedExpression;
import org.cordee.feel.BoundedFeel;
import org.operaton.bpm.engine.impl.el.Expression;
import org.operaton.bpm.engine.impl.el.ExpressionManager;

/**
 * Replaces Operaton's expression language: texts that the translator encoded are evaluated as FEEL; every other text is
 * a literal, even if it looks like an expression.
 */
final class FeelExpressions implements ExpressionManager {

    private final BoundedFeel feel;

    public FeelExpressions(BoundedFeel feel) {
        this.feel = feel;
    }

    public BoundedFeel feel() {
        return feel;
    }

    @Override
    public Expression createExpression(String text) {
        return EncodedExpression.decode(text.strip())
                .<Expression>map(code -> new FeelExpression(feel, text, code))
                .orElseGet(() -> new ConstantText(text));
    }

    @Override
    public void addFunction(String name, Method function) {
        // Ignored: Operaton offers its own functions (currentUser …) here, and FEEL has none of them.
    }
}
