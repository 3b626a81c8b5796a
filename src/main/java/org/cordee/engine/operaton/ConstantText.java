package org.cordee.engine.operaton;

import org.operaton.bpm.engine.delegate.BaseDelegateExecution;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.impl.el.Expression;

/** An expression whose value is its own text. */
record ConstantText(String text) implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
        return text;
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution context) {
        return text;
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException(text);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
        throw new UnsupportedOperationException(text);
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return true;
    }
}
