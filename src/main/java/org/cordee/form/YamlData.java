package org.cordee.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One mapping of a file that ships with the product. A value of another type than expected is a bug. */
public final class YamlData {

    private final Map<?, ?> values;

    private YamlData(Map<?, ?> values) {
        this.values = values;
    }

    /** Reads a file whose content is a list of mappings. */
    public static List<YamlData> list(String resource) {
        try (InputStream file = YamlData.class.getResourceAsStream(resource)) {
            Object root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file, resource));
            return parts(root);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Finds a name that is not known, for example the rest of a text that a comma has cut. */
    void requireOnly(Set<String> names) {
        if (!names.containsAll(values.keySet())) {
            throw new IllegalStateException("unknown names in " + values);
        }
    }

    /** Returns the text of a value; a date is written as in the file. */
    public String text(String name) {
        Object value = values.get(name);
        if (!(value instanceof String text)) {
            throw new IllegalStateException(name + " is no text in " + values);
        }
        return text;
    }

    /** Returns the text of a value, or another text when it is missing. */
    public String textOr(String name, String other) {
        return values.get(name) instanceof String text ? text : other;
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    public @Nullable YamlData part(String name) {
        return values.get(name) instanceof Map<?, ?> part ? new YamlData(part) : null;
    }

    public List<YamlData> parts(String name) {
        return parts(values.get(name));
    }

    private static List<YamlData> parts(@Nullable Object list) {
        if (!(list instanceof List<?> all)) {
            throw new IllegalStateException("no list: " + list);
        }
        return all.stream().map(one -> new YamlData((Map<?, ?>) one)).toList();
    }

    /** Returns a mapping of texts in the order of the file, empty when it is missing. */
    public Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> all) {
            all.forEach((key, value) -> texts.put((String) key, (String) value));
        }
        return texts;
    }

    /** Returns a list of texts, empty when it is missing. */
    public List<String> words(String name) {
        return values.get(name) instanceof List<?> all
                ? all.stream().map(String.class::cast).toList()
                : List.of();
    }
}
