package org.cordee.engine.operaton.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.feel.Feel;
import org.operaton.bpm.engine.impl.util.xml.Element;
import org.operaton.bpm.engine.impl.util.xml.Namespace;

/** Reads Zeebe's extension elements while Operaton parses a model. */
final class Extensions {

    static final Namespace ZEEBE = new Namespace("http://camunda.org/schema/zeebe/1.0");
    static final Namespace OPERATON = new Namespace("http://operaton.org/schema/1.0/bpmn");

    private Extensions() {}

    static Optional<Element> of(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.elementNS(ZEEBE, name));
    }

    static Optional<Mapping> mapping(Element element, Feel feel) {
        return of(element, "ioMapping")
                .map(mapping -> new Mapping(feel, entries(mapping, "input"), entries(mapping, "output")));
    }

    private static List<Mapping.Entry> entries(Element mapping, String direction) {
        List<Mapping.Entry> entries = new ArrayList<>();
        for (Element entry : mapping.elementsNS(ZEEBE, direction)) {
            String source = Optional.ofNullable(entry.attribute("source")).orElse("");
            entries.add(new Mapping.Entry(source, entry.attribute("target")));
        }
        return entries;
    }
}
