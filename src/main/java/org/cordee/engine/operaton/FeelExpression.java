package org.cordee.engine.operaton;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.cordee.engine.translate.EncodedExpression;
import org.cordee.feel.BoundedFeel;
import org.cordee.feel.FeelFailure;
import org.cordee.feel.FeelValues;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.BaseDelegateExecution;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.impl.el.Expression;

/**
 * Evaluates an encoded expression and converts the result to the type its attribute needs, or fails with Camunda's
 * error type.
 */
record FeelExpression(BoundedFeel feel, String encoded, EncodedExpression code) implements Expression {

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        return switch (code.kind()) {
            case TEXT -> text(value(scope));
            case FLAG -> flag(value(scope));
            case WHOLE -> whole(value(scope));
            case LIST -> list(value(scope));
            case NAMES -> names(value(scope));
            case DATE -> DateValues.date(code.text(), value(scope));
            case INSTANT -> instant(value(scope));
            case DURATION, CYCLE -> period(value(scope));
            case MESSAGE -> EventNames.resolve(this, scope);
            case LATE_MESSAGE -> EventNames.resolveIfPossible(this, scope);
        };
    }

    @Override
    public @Nullable Object getValue(VariableScope scope, BaseDelegateExecution context) {
        return getValue(scope);
    }

    private @Nullable Object value(VariableScope scope) {
        return value(code.text(), scope);
    }

    @Nullable
    Object value(String text, VariableScope scope) {
        if (!EncodedExpression.isExpression(text)) {
            return text;
        }
        try {
            return feel.evaluate(text.substring(1), new ScopeVariables(scope));
        } catch (FeelFailure failure) {
            throw new IncidentFailure(failureKind(), failure.getMessage(), failure);
        }
    }

    private IncidentFailure.Kind failureKind() {
        return code.kind() == EncodedExpression.Kind.FLAG
                ? IncidentFailure.Kind.CONDITION_ERROR
                : IncidentFailure.Kind.EXTRACT_VALUE_ERROR;
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : FeelValues.text(value);
    }

    private Boolean flag(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong("a boolean", value);
    }

    private Long whole(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof String digits && digits.matches("-?\\d{1,18}")) {
            return Long.valueOf(digits);
        }
        throw wrong("a whole number", value);
    }

    private Collection<?> list(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list;
        }
        throw wrong("a list", value);
    }

    /** Converts to a name or a list of names. Operaton splits a text at its commas. */
    private Object names(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return FeelValues.text(value).strip();
    }

    private Date instant(@Nullable Object value) {
        Date date = DateValues.date(code.text(), value);
        if (date == null) {
            throw wrong("a date and time", null);
        }
        return date;
    }

    private String period(@Nullable Object value) {
        if (value == null) {
            throw wrong("a duration or a cycle", null);
        }
        return FeelValues.text(value);
    }

    private IncidentFailure wrong(String wanted, @Nullable Object value) {
        return new IncidentFailure(
                failureKind(), "Expected " + wanted + " from '" + code.text() + "', but found '" + value + "'");
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException(code.text());
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
        throw new UnsupportedOperationException(code.text());
    }

    @Override
    public String getExpressionText() {
        return encoded;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
