package org.cordee.engine.operaton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.feel.BoundedFeel;
import org.operaton.bpm.engine.impl.util.xml.Element;
import org.operaton.bpm.engine.impl.util.xml.Namespace;

/** Reads Zeebe's extension elements while Operaton parses a model. */
final class ZeebeExtensions {

    static final Namespace ZEEBE = new Namespace("http://camunda.org/schema/zeebe/1.0");
    static final Namespace OPERATON = new Namespace("http://operaton.org/schema/1.0/bpmn");

    private ZeebeExtensions() {}

    static Optional<Element> of(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.elementNS(ZEEBE, name));
    }

    static Optional<FeelIoMapping> mapping(Element element, BoundedFeel feel) {
        return of(element, "ioMapping")
                .map(mapping -> new FeelIoMapping(feel, entries(mapping, "input"), entries(mapping, "output")));
    }

    private static List<FeelIoMapping.Entry> entries(Element mapping, String direction) {
        List<FeelIoMapping.Entry> entries = new ArrayList<>();
        for (Element entry : mapping.elementsNS(ZEEBE, direction)) {
            String source = Optional.ofNullable(entry.attribute("source")).orElse("");
            entries.add(new FeelIoMapping.Entry(source, entry.attribute("target")));
        }
        return entries;
    }
}
