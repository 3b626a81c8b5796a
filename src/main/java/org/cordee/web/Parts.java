package org.cordee.web;

import java.util.Collection;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/** Small questions that the component fragments ask; in templates {@code ${@parts…}}. */
@Component
public class Parts {

    private final Say say;
    private final MessageSource texts;

    Parts(Say say, MessageSource texts) {
        this.say = say;
        this.texts = texts;
    }

    /** A share bar in words, for those who cannot see it. */
    public String describe(Collection<?> members) {
        StringJoiner words = new StringJoiner(", ");
        for (Object member : members) {
            words.add(property(member, "name") + " " + say.percent(property(member, "percent")));
        }
        return words.toString();
    }

    /** The largest {@code count} among the states, at least 1. */
    public int largest(Collection<?> states) {
        return states.stream()
                .mapToInt(state -> ((Number) property(state, "count")).intValue())
                .max()
                .orElse(1);
    }

    /** What a field's help is made of, for {@code aria-describedby}; null when there is none. */
    public @Nullable String describedBy(String name, @Nullable Object hint, boolean wrong) {
        String ids = (hint == null ? "" : name + "-hint ") + (wrong ? name + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    /** An error as the list above a form says it: what the binder found does not name its field, so the label does. */
    public String said(DetailedError error) {
        String field = error.getFieldName();
        boolean nameless =
                !error.isGlobal() && error.getCode() != null && error.getCode().startsWith(InputCodes.PREFIX);
        String label = nameless ? orNull("web.label." + field.replaceFirst("^.*\\.|\\[.*", "")) : null;
        return label == null
                ? error.getMessage()
                : texts.getMessage(
                        "web.input.named", new Object[] {label, error.getMessage()}, LocaleContextHolder.getLocale());
    }

    /** What to do about an error, where its text leaves that to a second sentence; null otherwise. */
    public @Nullable String remedy(DetailedError error) {
        return error.getCode() == null ? null : orNull(error.getCode() + ".remedy", error.getArguments());
    }

    private @Nullable String orNull(String key, Object... arguments) {
        return texts.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
    }

    private static Object property(Object bean, String name) {
        if (bean instanceof java.util.Map<?, ?> map) {
            return java.util.Objects.requireNonNull(map.get(name));
        }
        try {
            if (bean.getClass().isRecord()) {
                java.lang.reflect.Method accessor = bean.getClass().getMethod(name);
                accessor.setAccessible(true);
                return accessor.invoke(bean);
            }
        } catch (ReflectiveOperationException absent) {
            throw new IllegalArgumentException(bean.getClass() + " has no " + name, absent);
        }
        return java.util.Objects.requireNonNull(new BeanWrapperImpl(bean).getPropertyValue(name));
    }
}
