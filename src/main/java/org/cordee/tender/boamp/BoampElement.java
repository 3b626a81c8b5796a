package org.cordee.tender.boamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One element of a notice, from XML or from JSON: the open data of the BOAMP contain the same elements in both. An
 * attribute is a child whose name begins with {@code @}, as in the JSON.
 */
final class BoampElement {

    static final BoampElement NONE = new BoampElement("", null);

    private final String name;
    private final @Nullable Integer line;
    private final List<BoampElement> children = new ArrayList<>();
    private String text = "";

    /** @param line the line in the file; null for JSON */
    BoampElement(String name, @Nullable Integer line) {
        this.name = name;
        this.line = line;
    }

    static BoampElement of(String name, String text) {
        BoampElement element = new BoampElement(name, null);
        element.text = text;
        return element;
    }

    void add(BoampElement child) {
        children.add(child);
    }

    void take(String content) {
        text = content.strip();
    }

    String name() {
        return name;
    }

    @Nullable
    Integer line() {
        return line;
    }

    List<BoampElement> children() {
        return children;
    }

    /** Returns the first child of a child of … with these names, or an empty element. */
    BoampElement at(String... path) {
        BoampElement element = this;
        for (String step : path) {
            element = element.all(step).findFirst().orElse(NONE);
        }
        return element;
    }

    boolean exists() {
        return this != NONE;
    }

    boolean has(String... path) {
        return at(path).exists();
    }

    /** Returns the text of the element at the path; null when it is missing or blank. */
    @Nullable
    String text(String... path) {
        String found = at(path).text;
        return found.isEmpty() ? null : found;
    }

    /** Returns the children with this name. */
    Stream<BoampElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** Returns the name of the first child, for a choice such as {@code <STATUT><INITIAL/></STATUT>}; else the text. */
    @Nullable
    String choice(String... path) {
        BoampElement element = at(path);
        return element.children.stream()
                .map(child -> child.name)
                .filter(child -> !child.startsWith("@"))
                .findFirst()
                .orElse(element.text.isEmpty() ? null : element.text);
    }

    /** Returns the texts of all elements with this name at any depth, in document order. */
    List<String> textsBelow(String descendant) {
        List<String> texts = new ArrayList<>();
        collect(descendant, texts);
        return texts;
    }

    private void collect(String descendant, List<String> texts) {
        for (BoampElement child : children) {
            if (child.name.equals(descendant) && !child.text.isEmpty()) {
                texts.add(child.text);
            }
            child.collect(descendant, texts);
        }
    }

    /** Returns the first of the texts that is not null. */
    static @Nullable String first(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
