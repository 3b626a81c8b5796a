package org.cordee.platform;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/** Helper functions of the component fragments; in templates {@code ${@parts…}}. */
@Component("parts")
class ComponentModel {

    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,6})]");

    private final Formats say;
    private final MessageSource texts;

    ComponentModel(Formats say, MessageSource texts) {
        this.say = say;
        this.texts = texts;
    }

    /** Describes a share bar in words, for screen readers. */
    public String describe(Collection<?> members) {
        StringJoiner words = new StringJoiner(", ");
        for (Object member : members) {
            words.add(property(member, "name") + " " + say.percent(property(member, "percent")));
        }
        return words.toString();
    }

    /** Returns the largest {@code count} among the states, at least 1. */
    public int largest(Collection<?> states) {
        return states.stream()
                .mapToInt(state -> ((Number) property(state, "count")).intValue())
                .max()
                .orElse(1);
    }

    /** Returns the ids of a field's hint and error for {@code aria-describedby}; null when there are none. */
    public @Nullable String describedBy(String name, @Nullable Object hint, boolean wrong) {
        String ids = (hint == null ? "" : name + "-hint ") + (wrong ? name + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    /**
     * Returns an error's text for the list above a form. An error of the binder does not name its field, so the label
     * is added.
     */
    public String said(DetailedError error) {
        String field = error.getFieldName();
        boolean nameless = !error.isGlobal() && error.getCode() != null && isOfAnyField(error.getCode());
        String label = nameless ? orNull("web.label." + field.replaceFirst("^.*\\.|\\[.*", "")) : null;
        return label == null
                ? error.getMessage()
                : texts.getMessage(
                        "web.input.named", new Object[] {label, error.getMessage()}, LocaleContextHolder.getLocale());
    }

    /**
     * Sorts errors by the order of the form's fields, which is the page's order; the binder returns them in no order.
     */
    public List<DetailedError> inOrder(List<DetailedError> errors, Object form) {
        List<String> fields = new ArrayList<>();
        for (Class<?> type = form.getClass(); type != null; type = type.getSuperclass()) {
            fields.addAll(
                    0,
                    Arrays.stream(type.getDeclaredFields()).map(Field::getName).toList());
        }
        return errors.stream()
                .sorted(Comparator.comparingInt((DetailedError error) -> fields.indexOf(head(error)))
                        .thenComparingInt(ComponentModel::row))
                .toList();
    }

    private static String head(DetailedError error) {
        return error.isGlobal() ? "" : error.getFieldName().replaceFirst("[.\\[].*", "");
    }

    /** Returns the row number of a field in a list, so that errors are sorted by row. */
    private static int row(DetailedError error) {
        Matcher row = ROW.matcher(error.isGlobal() ? "" : error.getFieldName());
        return row.find() ? Integer.parseInt(row.group(1)) : -1;
    }

    /**
     * Returns true for errors that do not name their field: those of the binder and a room's general ones, such as
     * {@code consortium.words.too-long}.
     */
    private static boolean isOfAnyField(String code) {
        return code.startsWith(BindingMessageCodes.PREFIX) || code.contains(".words.");
    }

    /** Returns the remedy for an error when the bundle has a second sentence for it; null otherwise. */
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
