package org.cordee.espd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a parsed document. It knows its line, which objects of a mapper would lose, and which of its content
 * was read, so that a remark can name what was not.
 */
final class XmlPart {

    private final String name;
    private final int line;
    private final @Nullable XmlPart parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlPart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean read;

    XmlPart(String name, int line, @Nullable XmlPart parent) {
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.parts.add(this);
        }
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    void addAttribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void addText(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    int textLength() {
        return text.length();
    }

    @Nullable
    XmlPart parent() {
        return parent;
    }

    /** Returns the attribute, or null when it is missing or blank. */
    @Nullable
    String attribute(String attribute) {
        String value = attributes.getOrDefault(attribute, "").strip();
        return value.isEmpty() ? null : value;
    }

    /** Returns the text of this element without spaces at its ends. */
    String text() {
        read = true;
        return peek();
    }

    /** Returns the same text for a check, which does not count as reading. */
    String peek() {
        return text.toString().strip();
    }

    /** Returns the first element of this name, or null. */
    @Nullable
    XmlPart part(String wanted) {
        return parts.stream()
                .filter(part -> part.name.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    List<XmlPart> parts(String wanted) {
        return parts.stream().filter(part -> part.name.equals(wanted)).toList();
    }

    /** Returns the text of the first element of this name, or null when it is missing or blank. */
    @Nullable
    String text(String wanted) {
        XmlPart part = part(wanted);
        String value = part == null ? "" : part.text();
        return value.isEmpty() ? null : value;
    }

    /** Reads a part of the document, if it is there. */
    <T> @Nullable T read(String wanted, Function<XmlPart, @Nullable T> reader) {
        XmlPart part = part(wanted);
        return part == null ? null : reader.apply(part);
    }

    /**
     * Returns the texts of all elements of this name: in French where the document has several languages, otherwise as
     * lines of one text; null when there is none.
     */
    @Nullable
    String words(String wanted) {
        List<XmlPart> all = parts(wanted);
        List<XmlPart> chosen = all.stream().anyMatch(part -> part.attribute("languageID") != null)
                ? Stream.concat(all.stream().filter(XmlPart::isFrench), all.stream())
                        .limit(1)
                        .toList()
                : all;
        String joined = chosen.stream()
                .map(XmlPart::text)
                .collect(Collectors.joining("\n"))
                .strip();
        return joined.isEmpty() ? null : joined;
    }

    private boolean isFrench() {
        String language = Objects.requireNonNullElse(attribute("languageID"), "");
        return language.regionMatches(true, 0, "fr", 0, 2);
    }

    /** Returns the elements with text that nobody has read. */
    Stream<XmlPart> unread() {
        Stream<XmlPart> below = parts.stream().flatMap(XmlPart::unread);
        return !read && parts.isEmpty() && !text.toString().isBlank() ? Stream.of(this) : below;
    }

    Stream<XmlPart> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(XmlPart::all));
    }

    /** Returns the names of the elements from the document's first one, which is left out, down to this one. */
    String path() {
        return parent == null ? "" : parent.parent == null ? name : parent.path() + "/" + name;
    }
}
