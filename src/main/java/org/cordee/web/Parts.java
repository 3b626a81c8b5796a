package org.cordee.web;

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

/** Small questions that the component fragments ask; in templates {@code ${@parts…}}. */
@Component
public class Parts {

    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,6})]");

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
        boolean nameless = !error.isGlobal() && error.getCode() != null && isOfAnyField(error.getCode());
        String label = nameless ? orNull("web.label." + field.replaceFirst("^.*\\.|\\[.*", "")) : null;
        return label == null
                ? error.getMessage()
                : texts.getMessage(
                        "web.input.named", new Object[] {label, error.getMessage()}, LocaleContextHolder.getLocale());
    }

    /** Errors in the order of the form's fields, which is the page's: what finds them has no order of its own. */
    public List<DetailedError> inOrder(List<DetailedError> errors, Object form) {
        List<String> fields = new ArrayList<>();
        for (Class<?> type = form.getClass(); type != null; type = type.getSuperclass()) {
            fields.addAll(
                    0,
                    Arrays.stream(type.getDeclaredFields()).map(Field::getName).toList());
        }
        return errors.stream()
                .sorted(Comparator.comparingInt((DetailedError error) -> fields.indexOf(head(error)))
                        .thenComparingInt(Parts::row))
                .toList();
    }

    private static String head(DetailedError error) {
        return error.isGlobal() ? "" : error.getFieldName().replaceFirst("[.\\[].*", "");
    }

    /** Of a field in a list the number of its row, so that rows come one after the other. */
    private static int row(DetailedError error) {
        Matcher row = ROW.matcher(error.isGlobal() ? "" : error.getFieldName());
        return row.find() ? Integer.parseInt(row.group(1)) : -1;
    }

    /** What the binder finds, and what a room says of any words: {@code consortium.words.too-long}. */
    private static boolean isOfAnyField(String code) {
        return code.startsWith(InputCodes.PREFIX) || code.contains(".words.");
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
