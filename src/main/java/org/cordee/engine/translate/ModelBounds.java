package org.cordee.engine.translate;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Bounds on the nesting and number of a file's elements. Each reader after this one calls itself for each level, and some
 * look at all elements for each element.
 */
final class ModelBounds {

    /** Deepest nesting: about forty sub-processes within each other. */
    static final int DEPTH = 100;

    /** Most elements, those of the diagram included; the largest model of the product has less than a tenth. */
    static final int ELEMENTS = 10_000;

    private static final XMLInputFactory XML = factory();

    private ModelBounds() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Counts without building a tree. A file that is not XML passes here: the reader of the model refuses it with the
     * place.
     *
     * @throws ModelRefused when the file is beyond a bound
     */
    static void check(String resource, byte[] content) {
        int depth = 0;
        int elements = 0;
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    elements++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (depth > DEPTH) {
                    throw refused(resource, "its elements are nested more than " + DEPTH + " levels deep");
                }
                if (elements > ELEMENTS) {
                    throw refused(resource, "it has more than " + ELEMENTS + " elements");
                }
            }
        } catch (XMLStreamException malformed) {
            return;
        }
    }

    private static ModelRefused refused(String resource, String reason) {
        return new ModelRefused(resource, List.of(new ModelProblem(resource, reason)));
    }
}
