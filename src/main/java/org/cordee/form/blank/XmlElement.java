package org.cordee.form.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One element of a part, with the positions of its tags in the text of the part, so that something can be written into
 * it while every other character stays as it is.
 *
 * @param name the local name in the main vocabulary; with its prefix in another one
 * @param start the position of the first tag
 * @param contentStart the position after the first tag
 * @param contentEnd the position of the last tag; the same as {@code contentStart} for an element without content
 * @param end the position after the last tag
 * @param closed true for an element that is written as one tag
 */
record XmlElement(
        String name,
        Map<String, String> attributes,
        int start,
        int contentStart,
        int contentEnd,
        int end,
        boolean closed,
        List<XmlElement> children,
        String text) {

    boolean is(String other) {
        return name.equals(other);
    }

    Optional<XmlElement> child(String named) {
        return children.stream().filter(child -> child.is(named)).findFirst();
    }

    List<XmlElement> children(String named) {
        return children.stream().filter(child -> child.is(named)).toList();
    }

    /** Returns the value of an attribute by its local name. */
    @Nullable
    String attribute(String named) {
        return attributes.get(named);
    }

    /** Returns this element and all elements in it, in the order of the document. */
    Stream<XmlElement> all() {
        List<XmlElement> all = new ArrayList<>();
        visit(all::add);
        return all.stream();
    }

    Stream<XmlElement> all(String named) {
        return all().filter(element -> element.is(named));
    }

    private void visit(Consumer<XmlElement> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.visit(visitor));
    }
}
