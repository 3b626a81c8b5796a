package org.cordee.form.blank;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A content control of a document that takes a text or one of several values. */
record WordControl(XmlElement element, XmlElement properties, XmlElement content) {

    static Optional<WordControl> of(XmlElement element) {
        XmlElement properties = element.child("sdtPr").orElse(null);
        XmlElement content = element.child("sdtContent").orElse(null);
        boolean box = properties != null
                && properties.children().stream().anyMatch(one -> one.name().endsWith(":checkbox"));
        boolean whole = content != null
                && content.all("sdt").findAny().isEmpty()
                && content.children().stream().noneMatch(one -> one.is("tr") || one.is("tbl"));
        return properties == null || content == null || box || !whole
                ? Optional.empty()
                : Optional.of(new WordControl(element, properties, content));
    }

    /** Returns the name that the author gave it for people, or else for programs. */
    Optional<String> name() {
        return Stream.of("alias", "tag")
                .flatMap(name -> properties.child(name).stream())
                .map(name -> String.valueOf(name.attribute("val")))
                .map(WordParagraph::plain)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** Tells if it shows its placeholder, or nothing. */
    boolean isEmpty(XmlPart part) {
        return properties.child("showingPlcHdr").isPresent()
                || content.all("t")
                        .map(text -> part.text().substring(text.contentStart(), text.contentEnd()))
                        .allMatch(text ->
                                WordParagraph.plain(XmlPart.unescaped(text)).isEmpty());
    }

    List<String> options() {
        return Stream.of("dropDownList", "comboBox")
                .flatMap(list -> properties.child(list).stream())
                .flatMap(list -> list.children("listItem").stream())
                .map(item -> Objects.requireNonNullElseGet(
                        item.attribute("displayText"), () -> String.valueOf(item.attribute("value"))))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    void write(XmlPart part, Splices splices, String value) {
        properties
                .child("showingPlcHdr")
                .ifPresent(placeholder -> splices.replace(placeholder.start(), placeholder.end(), ""));
        String run = WordText.run(part, "", value);
        XmlElement paragraph = content.all("p").findFirst().orElse(null);
        if (paragraph != null) {
            replace(part, splices, paragraph, run);
        } else {
            replace(part, splices, content, run);
        }
    }

    /** Replaces the content of an element behind its properties. */
    private static void replace(XmlPart part, Splices splices, XmlElement whole, String run) {
        if (whole.closed()) {
            String tag = part.text().substring(whole.start(), whole.end());
            splices.replace(
                    whole.start(),
                    whole.end(),
                    tag.substring(0, tag.lastIndexOf('/')) + ">" + run + "</" + part.prefix() + ":" + whole.name()
                            + ">");
            return;
        }
        @Nullable XmlElement properties = whole.child("pPr").orElse(null);
        splices.replace(properties == null ? whole.contentStart() : properties.end(), whole.contentEnd(), run);
    }
}
