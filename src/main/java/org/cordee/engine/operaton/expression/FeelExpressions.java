package org.cordee.engine.operaton.expression;

import java.lang.reflect.Method;
import org.cordee.engine.translate.FeelCode;
import org.cordee.feel.Feel;
import org.operaton.bpm.engine.impl.el.Expression;
import org.operaton.bpm.engine.impl.el.ExpressionManager;

/**
 * Takes the place of Operaton's expression language: only what the translator encoded is evaluated, as FEEL; everything
 * else is a literal, whatever it looks like.
 */
public final class FeelExpressions implements ExpressionManager {

    private final Feel feel;

    public FeelExpressions(Feel feel) {
        this.feel = feel;
    }

    public Feel feel() {
        return feel;
    }

    @Override
    public Expression createExpression(String text) {
        return FeelCode.decode(text.strip())
                .<Expression>map(code -> new FeelExpression(feel, text, code))
                .orElseGet(() -> new Literal(text));
    }

    @Override
    public void addFunction(String name, Method function) {
        // Operaton offers its own functions (currentUser …); FEEL has none of them.
    }
}
